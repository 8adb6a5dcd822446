import { readdirSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { before, createProject } from './testing/project.ts';

const BEFORE = 'export function add(a: number) {\n  debugger;\n  return a;\n}\n';
const AFTER = 'export function add(a: number) {\n  return a;\n}\n';
const OTHER = 'export function log(a: number) {\n  console.log(a);\n}\n';
const BASELINE = 'readylint-baseline.json';
const WORDS = [
  'check',
  '--fix',
  '--baseline',
  BASELINE,
  '--cache-folder',
  '.kept',
  '--format',
  'json:out.json',
];

/** The process is killed when it has written the half of what it writes with its nth call that writes. */
function killedAt(nth: number): Record<string, string> {
  return before(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${nth};
    const isOver = () => --left === 0;
    const end = () => process.kill(process.pid, 'SIGKILL');
    for (const name of ['writeFileSync', 'writeSync']) {
      const write = fs[name];
      fs[name] = (to, content, ...rest) => {
        if (!isOver()) return write(to, content, ...rest);
        write(to, Buffer.from(content).subarray(0, Buffer.byteLength(content) >> 1));
        end();
      };
    }
    for (const name of ['renameSync', 'fsyncSync', 'rmSync', 'chmodSync']) {
      const act = fs[name];
      fs[name] = (...words) => {
        if (isOver()) end();
        return act(...words);
      };
    }
    syncBuiltinESMExports();
  `);
}

test.skipIf(process.platform === 'win32')(
  'killed at any of its writes, a run leaves every file whole, and the next one says the same',
  async () => {
    const project = createProject({ 'src/a.ts': BEFORE, 'src/b.ts': BEFORE, 'src/c.ts': OTHER });
    await project.run(['baseline']);
    const baseline = project.text(BASELINE);
    const findings = async (...words: string[]) =>
      (await project.run(['check', '--format', 'json', '--fail-on', 'none', ...words])).stdout;
    const expected = await findings('--no-cache');
    let runs = 0;
    for (let isKilled = true; isKilled; runs++) {
      for (const path of ['src/a.ts', 'src/b.ts']) project.write(path, BEFORE);
      project.write(BASELINE, baseline);
      const { code } = await project.run(WORDS, { env: killedAt(runs + 1) });
      isKilled = code === null;
      for (const path of ['src/a.ts', 'src/b.ts']) expect([BEFORE, AFTER]).toContain(project.text(path));
      expect(baseline.split(/,?\n/)).toEqual(expect.arrayContaining(project.text(BASELINE).split(/,?\n/)));
      JSON.parse(project.text(BASELINE));
      if (project.has('out.json')) JSON.parse(project.text('out.json'));
      for (const path of ['src/a.ts', 'src/b.ts']) project.write(path, BEFORE);
      expect(await findings('--cache-folder', '.kept')).toBe(expected);
    }
    expect(runs).toBeGreaterThan(15);

    // What was begun and never finished lies hidden beside its file, until a later run finds it old.
    const drafts = readdirSync(project.at('src')).filter((name) => name.endsWith('.tmp'));
    expect(drafts.length).toBeGreaterThan(0);
    for (const name of drafts) utimesSync(project.at(`src/${name}`), 0, 0);
    project.write('src/a.ts', BEFORE);
    await project.run(['check', '--fix']);
    expect(readdirSync(project.at('src'))).toEqual(['a.ts', 'b.ts', 'c.ts']);
  },
);
