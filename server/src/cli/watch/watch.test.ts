import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createProject, outcomeOf, whenRead } from '../testing/project.ts';

const LOGS = 'console.log(1);\n';

/** The command at work, and its words as they come: whoever waits is told with each of them. */
function watching(project: ReturnType<typeof createProject>, ...args: string[]) {
  const child = project.start(['check', '--watch', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = outcomeOf(child);
  return {
    child,
    ended,
    said: sayings(
      child,
      ended.then(({ stderr }) => stderr),
    ),
  };
}

function sayings(child: ChildProcess, ended: Promise<string>) {
  let text = '';
  let look: () => void = () => undefined;
  child.stdout?.on('data', (more: string) => {
    text += more;
    look();
  });
  /** All that is said up to the next time that these words are. */
  return (words: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      ended.then((stderr) => reject(new Error(`It ended before it said ${words}: ${stderr}`)));
      look = () => {
        const found = typeof words === 'string' ? text.indexOf(words) : text.search(words);
        const end = found < 0 ? -1 : text.indexOf('\n', found);
        if (end < 0) return;
        const said = text.slice(0, end + 1);
        text = text.slice(end + 1);
        resolve(said);
      };
      look();
    });
}

test('tells what is new and what is gone, and ends with Ctrl-C', async () => {
  const project = createProject({ 'src/a.ts': LOGS });
  const { child, ended, said } = watching(project);
  expect(await said('watching')).toMatch(
    /^src\/a\.ts\n {2}1:1[\s\S]*1 file checked.* · watching, Ctrl-C ends\n$/,
  );
  writeFileSync(project.at('src/a.ts'), '\nconsole.warn(1);\n');
  expect(await said('watching')).toMatch(
    /^src\/a\.ts changed: 1 new, 1 gone\n {2}gone src\/a\.ts:1:1 {2}console-left\n\nsrc\/a\.ts\n {2}2:1 /,
  );
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('sees files and folders come, move and go, and the configuration change', async () => {
  const project = createProject({ 'src/a.ts': '' });
  const { child, ended, said } = watching(project);
  await said('watching');
  mkdirSync(project.at('lib/deep'), { recursive: true });
  writeFileSync(project.at('lib/deep/b.ts'), LOGS);
  expect(await said('watching')).toContain('lib/deep/b.ts changed: 1 new, 0 gone');
  renameSync(project.at('lib'), project.at('pkg'));
  expect(await said('watching')).toContain('lib/deep/b.ts, pkg/deep/b.ts changed: same findings');
  writeFileSync(project.at('pkg/deep/b.ts'), 'console.warn(1);\n');
  expect(await said('watching')).toContain('pkg/deep/b.ts changed: 1 new, 1 gone');
  writeFileSync(project.at('readylint.json'), '{ "rules": { "console-left": "off" } }');
  expect(await said('watching')).toContain('readylint.json changed: 0 new, 1 gone');
  rmSync(project.at('readylint.json'));
  expect(await said('watching')).toContain('readylint.json changed: 1 new, 0 gone');
  rmSync(project.at('pkg'), { recursive: true });
  expect(await said('watching')).toContain('pkg/deep/b.ts changed: 0 new, 1 gone');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('survives a branch being switched', async () => {
  const files = (text: string) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`src/${n}.ts`, text]));
  const project = createProject(files(LOGS));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd: project.root,
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'one');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-q', '-b', 'two');
  rmSync(project.at('src'), { recursive: true });
  mkdirSync(project.at('lib'));
  for (const path of Object.keys(files('')))
    writeFileSync(project.at(path.replace('src', 'lib')), 'debugger;\n');
  git('add', '-A');
  git('commit', '-qm', 'two');

  const { child, ended, said } = watching(project);
  expect(await said('watching')).toContain('60 errors');
  git('checkout', '-q', 'one');
  expect(await said(/ 60 warnings.*60 files checked/)).toContain('gone lib/59.ts:1:1');
  git('checkout', '-q', 'two');
  expect(await said(/\b60 errors.*60 files checked/)).toContain('gone src/59.ts:1:1');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('reports on what is named, and on the rules that are wanted', async () => {
  const project = createProject({ 'src/a.ts': LOGS, 'lib/b.ts': LOGS });
  const { child, ended, said } = watching(project, 'src');
  expect(await said('watching')).not.toContain('lib/b.ts');
  writeFileSync(project.at('lib/b.ts'), 'console.warn(1);\n');
  expect(await said('watching')).toContain('lib/b.ts changed: same findings');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('ends with Ctrl-C while it reads for the first time', async () => {
  const project = createProject({ 'src/a.ts': LOGS, 'src/b.ts': LOGS });
  const env = whenRead('a.ts', "process.kill(process.pid, 'SIGINT');");
  expect(await project.run(['check', '--watch'], { env })).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.each([
  [['--fix'], '--watch only shows what it finds: leave out --fix.'],
  [['--baseline', 'x.json'], '--watch only shows what it finds: leave out --baseline.'],
  [['--format', 'json'], '--watch shows findings to people: leave out --format json.'],
])('%j belongs to a run that ends', async (args, message) => {
  const { code, stdout, stderr } = await createProject({ 'a.ts': '' }).run(['check', '--watch', ...args]);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `readylint: ${message}\n` });
});
