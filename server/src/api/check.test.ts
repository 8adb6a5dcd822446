import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createProject, DIST } from '../cli/testing/project.ts';

/** As the package offers it: the built file. */
const { check }: typeof import('./index.ts') = await import(pathToFileURL(`${DIST}index.js`).href);

const FILES = {
  '.gitignore': 'gen\n',
  'src/a.ts': 'export function add(a: number) {\n  console.log(a);\n}\n',
  'src/deep/b.ts':
    'console.log(1);\n// readylint-disable-next-line console-left -- read by the shell\nconsole.log(2);\n',
  'gen/c.ts': 'console.log(1);\n',
  'readylint.json': '{ "rulez": {} }',
};

test('gives what the command prints as JSON', async () => {
  const project = createProject(FILES);
  const { stdout } = await project.run(['check', '--format', 'json', '--fail-on', 'none']);
  expect(await check({ root: project.root })).toEqual(JSON.parse(stdout));
  expect(await check({ root: project.root, cache: false, types: 'never' })).toEqual(JSON.parse(stdout));
});

test('reports on the files and folders that are named', async () => {
  const { root, at } = createProject(FILES);
  const places = async (...paths: string[]) => {
    const { findings, files } = await check({ root, paths });
    return [files.checked, ...findings.map(({ path, range }) => `${path}:${range.start.line}`)];
  };
  expect(await places('src/deep')).toEqual([1, 'src/deep/b.ts:1', 'src/deep/b.ts:3']);
  expect(await places(at('src/a.ts'), './src/a.ts')).toEqual([1, 'src/a.ts:2']);
  expect(await places('.')).toHaveLength(4);
  expect(await places()).toEqual([0]);
});

test('names that stand for nothing are problems of the report', async () => {
  const { root } = createProject(FILES);
  const { problems } = await check({ root, paths: ['nowhere.ts', 'gen', '..'] });
  expect(problems.filter(({ kind }) => kind !== 'config')).toEqual([
    { path: '..', kind: 'ignored', message: 'it lies outside the root' },
    { path: 'gen', kind: 'ignored', message: expect.stringContaining('no file in it is checked') },
    { path: 'nowhere.ts', kind: 'missing', message: 'there is no such file or folder' },
  ]);
});

test('ends with the reason of its signal', async () => {
  const { root } = createProject(FILES);
  const reason = new Error('the user left');
  await expect(check({ root, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const controller = new AbortController();
  const checked = check({ root, signal: controller.signal });
  setImmediate(() => controller.abort(reason));
  await expect(checked).rejects.toBe(reason);
});

test('a root that is no folder is a mistake of the caller', async () => {
  const { at } = createProject(FILES);
  await expect(check({ root: at('src/a.ts') })).rejects.toThrow('"root" must name a folder');
});
