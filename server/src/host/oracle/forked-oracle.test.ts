import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { ToldType } from '../../engine/oracle.ts';
import { ForkedOracle, type OracleLimits } from './forked-oracle.ts';

const MODULE = fileURLToPath(new URL('../../../../dist/oracle.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'readylint-oracle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oracles: ForkedOracle[] = [];
afterEach(() => {
  for (const one of oracles.splice(0)) one.dispose();
});

function started(module: string, root: string, limits: Partial<OracleLimits> = {}): ForkedOracle {
  const oracle = new ForkedOracle(module, root, limits);
  oracles.push(oracle);
  return oracle;
}

function write(root: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const STORE = 'export class Store {\n  save() {}\n}';

/** A package whose declaration names what a wrapper hands out; running any of it would leave a trace. */
const PROJECT = {
  'tsconfig.json':
    '{"compilerOptions":{"strict":true,"module":"commonjs","moduleResolution":"node","ignoreDeprecations":"6.0","plugins":[{"name":"wrapper"}]}}',
  'node_modules/wrapper/package.json': '{"name":"wrapper","main":"index.js","types":"index.d.ts"}',
  'node_modules/wrapper/index.d.ts':
    "import { Knex } from 'knex';\nexport declare function connect(): Promise<{ db: Knex; tx: Knex.Transaction }>;\n",
  'node_modules/wrapper/index.js': "require('node:fs').writeFileSync(__dirname + '/ran', '');",
  'node_modules/knex/package.json': '{"name":"knex","types":"types.d.ts"}',
  'node_modules/knex/types.d.ts':
    'interface Knex { raw(sql: string): void }\ndeclare namespace Knex { interface Transaction extends Knex { commit(): void } }\ndeclare function knex(): Knex;\nexport { knex, knex as default, Knex };\n',
  'src/store.ts': `${STORE}\nexport const stores = { main: () => new Store() };\n`,
};

async function ask(
  oracle: ForkedOracle,
  text: string,
  ...expressions: string[]
): Promise<(readonly ToldType[])[]> {
  const spans = expressions.map((one): [number, number] => {
    const start = text.lastIndexOf(one);
    return [start, start + one.length];
  });
  const [answers = []] = await oracle.ask({ files: [{ path: 'src/a.ts', text, spans }], overlays: {} });
  return [...answers];
}

describe('the process', () => {
  const root = write(join(folder, 'project'), PROJECT);

  it('names what only types can name: of a package, and of the project', async () => {
    const text =
      "import { connect } from 'wrapper';\nimport { stores } from './store';\nexport async function go() {\n  const { db, tx } = await connect();\n  db.raw('x'); tx.raw('x'); stores.main().save(); [1].map(String);\n}\n";
    const [db, tx, own, language] = await ask(
      started(MODULE, root),
      text,
      'db',
      'tx',
      'stores.main()',
      '[1]',
    );
    expect(db).toEqual([{ package: 'knex', steps: ['Knex', 'new'] }]);
    expect(tx).toEqual([
      { package: 'knex', steps: ['Knex', 'Transaction', 'new'] },
      { package: 'knex', steps: ['Knex', 'new'] },
    ]);
    expect(own).toEqual([{ path: 'src/store.ts', at: [0, STORE.length], steps: ['new'] }]);
    expect(language).toEqual([]);
    expect(existsSync(join(root, 'node_modules/wrapper/ran'))).toBe(false);
  });

  it('sees what the editor holds, batch by batch', async () => {
    const oracle = started(MODULE, root);
    const text = "import { made } from './made';\nmade.save();\n";
    const made = (body: string) => ({ 'src/made.ts': `import { Store } from './store';\n${body}` });
    const about = async (overlays: Record<string, string>) => {
      const start = text.lastIndexOf('made');
      const files = [{ path: 'src/a.ts', text, spans: [[start, start + 4] as [number, number]] }];
      return (await oracle.ask({ files, overlays }))[0]?.[0];
    };
    expect(await about({})).toEqual([]);
    expect(await about(made('export const made = new Store();\n'))).toHaveLength(1);
    expect(await about(made('export const made = 1;\n'))).toEqual([]);
  });

  it('reads nothing outside the root, be it linked', async () => {
    const secret = 'export declare class Secret { tell(): void }\n';
    const outside = write(join(folder, 'outside'), { 'node_modules/secret/index.d.ts': secret });
    symlinkSync(join(outside, 'node_modules/secret'), join(root, 'node_modules/secret'));
    const text = "import { Secret } from 'secret';\ndeclare const secret: Secret;\nsecret.tell();\n";
    const [answer] = await ask(started(MODULE, root), text, 'secret');
    expect(answer).toEqual([]);
  });
});

describe('what goes wrong', () => {
  const root = write(join(folder, 'wrong'), {
    'dies.cjs': "process.on('message', () => process.exit(3));",
    'hangs.cjs': "process.on('message', () => {});",
    'fails.cjs': "process.on('message', () => process.send({ failure: 'a bug in the compiler' }));",
    'twice.cjs':
      "const fs = require('node:fs');\nprocess.on('message', () => { if (fs.existsSync(__dirname + '/died')) process.send({ answers: [] }); else { fs.writeFileSync(__dirname + '/died', ''); process.exit(1); } });",
  });
  const nothing = { files: [], overlays: {} };

  it('is told: a crash, a failure, an end that never comes', async () => {
    await expect(started(join(root, 'dies.cjs'), root).ask(nothing)).rejects.toThrow('exit code 3');
    await expect(started(join(root, 'fails.cjs'), root).ask(nothing)).rejects.toThrow(
      'a bug in the compiler',
    );
    await expect(started(join(root, 'hangs.cjs'), root, { milliseconds: 50 }).ask(nothing)).rejects.toThrow(
      'longer than 0.05 seconds',
    );
    await expect(started(join(root, 'missing.cjs'), root).ask(nothing)).rejects.toThrow('exit code 1');
  });

  it('does not keep the next batch from an answer', async () => {
    const oracle = started(join(root, 'twice.cjs'), root);
    await expect(oracle.ask(nothing)).rejects.toThrow();
    expect(await oracle.ask(nothing)).toEqual([]);
  });
});

describe('a parent that is killed', () => {
  it('takes the process along, be it busy', async () => {
    const root = write(join(folder, 'parent'), {
      'busy.cjs': "process.on('message', () => { process.send('busy'); for (;;); });",
      'parent.cjs': `const child = require('node:child_process').fork(${JSON.stringify(MODULE)}, [__dirname], { execArgv: ['-r', __dirname + '/busy.cjs'], stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
child.send({});
child.on('message', (message) => { if (message === 'busy') process.kill(process.pid, 'SIGKILL'); });`,
    });
    const parent = spawn(process.execPath, [join(root, 'parent.cjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    parent.stdout.resume();
    const [code, signal] = (await once(parent, 'exit')) as [number | null, string | null];
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    // Who inherited the pipe keeps it open for as long as it lives.
    if (!parent.stdout.closed) await once(parent.stdout, 'close');
  });
});
