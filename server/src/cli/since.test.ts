import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../engine/report.ts';
import { createRepository } from './testing/repository.ts';

const QUIET = 'export async function load(id: number) {\n  return id;\n}\n';
const QUERIES =
  "import { db } from './db.ts';\nexport async function load(id: number) {\n  return db.order.findUnique({ where: { id } });\n}\n";
const DB = "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();\n";
const CALLER = `import { load } from './load.ts';
import express from 'express';
console.log('old');
const app = express();
app.post('/all', async (req, res) => {
  for (const id of req.body.ids) await load(id);
  res.end();
});
`;
const MANIFEST = '{ "name": "shop", "dependencies": { "@prisma/client": "5", "express": "5" } }';
const CONSOLE = "console.log('a');\n";

type Repository = ReturnType<typeof createRepository>;

async function found(repository: Repository, ...words: string[]): Promise<string[]> {
  const { stdout, stderr } = await repository.run(['check', '--format', 'json', ...words]);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as Report).findings.map(
    ({ path, range, rule }) => `${path}:${range.start.line} ${rule}`,
  );
}

describe('--since', () => {
  test('tells what a change caused in files that it did not touch, and nothing old', async () => {
    const repository = createRepository({
      'package.json': MANIFEST,
      'src/load.ts': QUIET,
      'src/db.ts': DB,
      'src/all.ts': CALLER,
    });
    expect(await found(repository)).toEqual(['src/all.ts:3 console-left']);
    repository.write('src/load.ts', QUERIES);
    expect(await found(repository, '--since', 'HEAD')).toEqual(['src/all.ts:6 n-plus-one']);
    repository.commit();
    expect(await found(repository, '--since', 'HEAD')).toEqual([]);
    expect(await found(repository, '--since', 'HEAD~1')).toEqual(['src/all.ts:6 n-plus-one']);
  });

  test('tells what stands on changed lines, though it was there before', async () => {
    const repository = createRepository({ 'src/a.ts': `${CONSOLE}f();\n${CONSOLE}` });
    repository.write('src/a.ts', `${CONSOLE}f();\n  ${CONSOLE}`);
    expect(await found(repository, '--since', 'main')).toEqual(['src/a.ts:3 console-left']);
  });

  test('what happened on the other branch meanwhile is no change of this one', async () => {
    const repository = createRepository({ 'src/a.ts': CONSOLE });
    repository.git('checkout', '-qb', 'pull');
    repository.write('src/b.ts', CONSOLE);
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('src/a.ts', 'f();\n');
    repository.commit();
    repository.git('checkout', '-q', 'pull');
    expect(await found(repository, '--since', 'main')).toEqual(['src/b.ts:1 console-left']);
  });

  test('a renamed file keeps its findings, a copied one does not', async () => {
    const repository = createRepository({ 'src/a.ts': CONSOLE, 'src/b.ts': `${CONSOLE}f();\n` });
    repository.git('mv', 'src/a.ts', 'src/z.ts');
    expect(await found(repository, '--since', 'main')).toEqual([]);
    repository.write('src/y.ts', `${CONSOLE}f();\n`);
    expect(await found(repository, '--since', 'main')).toHaveLength(1);
  });

  test('a file that was deleted was there before', async () => {
    const repository = createRepository({ 'src/a.ts': CONSOLE, 'src/gone/b.ts': CONSOLE });
    repository.remove('src/gone/b.ts');
    repository.write('src/c.ts', CONSOLE);
    // It counts as moved.
    expect(await found(repository, '--since', 'main')).toEqual([]);
  });

  test('other line ends on disk are no change', async () => {
    const repository = createRepository({ '.gitattributes': '*.ts text eol=lf\n', 'src/a.ts': CONSOLE });
    repository.write('src/a.ts', CONSOLE.replaceAll('\n', '\r\n'));
    expect(await found(repository, '--since', 'main')).toEqual([]);
  });

  test('config counts for both sides, so that a rule turned on is no change of the code', async () => {
    const repository = createRepository({
      'src/a.ts': CONSOLE,
      'readylint.json': '{ "areas": { "logging": "off" } }',
    });
    repository.write('readylint.json', '{}');
    expect(await found(repository, '--since', 'main')).toEqual([]);
  });

  test('within a folder of the repository', async () => {
    const repository = createRepository({ 'api/package.json': '{}', 'api/src/a.ts': CONSOLE, 'b.ts': '' });
    repository.write('api/src/b.ts', `${CONSOLE}${CONSOLE}`);
    repository.write('b.ts', CONSOLE);
    expect(await found(repository, '--root', 'api', '--since', 'main')).toEqual([
      'src/b.ts:1 console-left',
      'src/b.ts:2 console-left',
    ]);
  });

  test('says so in the summary, and fails on what is left alone', async () => {
    const repository = createRepository({ 'src/a.ts': 'debugger;\n' });
    expect(await repository.run(['check', '--since', 'main'])).toEqual({
      code: 0,
      stdout: 'No findings · changed since main · 1 file checked\n',
      stderr: '',
    });
  });
});

describe('--staged', () => {
  test('judges what would be committed, not what lies on the disk', async () => {
    const repository = createRepository({ 'src/a.ts': CONSOLE });
    repository.write('src/b.ts', `f();\n${CONSOLE}`);
    repository.git('add', '-A');
    repository.write('src/b.ts', 'f();\n');
    repository.write('src/c.ts', CONSOLE);
    expect(await found(repository, '--staged')).toEqual(['src/b.ts:2 console-left']);
    const { stdout } = await repository.run(['check', '--staged']);
    expect(stdout).toContain("2 | console.log('a');");
    repository.git('reset', '-q');
    expect(await found(repository, '--staged')).toEqual([]);
  });

  test('before the first commit everything is new', async () => {
    const repository = createRepository({ 'src/a.ts': CONSOLE });
    repository.git('update-ref', '-d', 'HEAD');
    expect(await found(repository, '--staged')).toEqual(['src/a.ts:1 console-left']);
  });
});

describe('a mistake', () => {
  test.each([
    [['--since', 'nowhere'], 'there is no commit nowhere here'],
    [['--since=--output=x'], 'is no name of a commit'],
    [['--since=-x'], 'is no name of a commit'],
    [['--since', 'HEAD:src/a.ts'], 'is no name of a commit'],
    [['--since', 'main..main'], 'is no name of a commit'],
    [['--since', 'a\nb'], 'is no name of a commit'],
    [['--since', 'HEAD:./readylint.json^{tree}'], 'is no name of a commit'],
    [['--since', 'main', '--staged'], '--since and --staged ask for different changes.'],
    [['--since', 'main', '--fix'], '--since only reports: leave out --fix.'],
    [['--staged', '--types', 'always'], 'of which no types are known'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await createRepository({ 'src/a.ts': '' }).run(['check', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('where there is no repository, no git or no common commit', async () => {
    const repository = createRepository({ 'src/a.ts': '' });
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.commit();
    const { stderr } = await repository.run(['check', '--since', 'main']);
    expect(stderr).toContain('have no commit in common');
    const env = { PATH: repository.root };
    expect((await repository.run(['check', '--staged'], { env })).stderr).toContain(
      'git could not be run (ENOENT)',
    );
    repository.git('config', 'core.bare', 'true');
    expect((await repository.run(['check', '--staged'])).stderr).toContain('is in no git repository');
  });
});

test.skipIf(process.platform === 'win32')('nothing that a repository names is run', async () => {
  const repository = createRepository({
    'src/a.ts': CONSOLE,
    '.gitattributes': '*.ts filter=evil diff=evil merge=evil\n',
  });
  const order = repository.at('order.sh');
  writeFileSync(order, `#!/bin/sh\ntouch "${repository.at('ran')}"\ncat\n`, { mode: 0o755 });
  for (const key of [
    ...['core.fsmonitor', 'core.pager', 'core.sshCommand', 'core.editor', 'core.askPass', 'diff.external'],
    ...['filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'diff.evil.textconv'],
    ...['diff.evil.command', 'core.alternateRefsCommand', 'credential.helper', 'alias.rev-parse'],
  ]) {
    repository.git('config', key, order);
  }
  repository.git('config', 'core.hooksPath', repository.at('hooks'));
  // A repository that lacks objects asks its promisor for them.
  repository.git('config', 'remote.origin.url', `ext::${order}`);
  repository.git('config', 'remote.origin.promisor', 'true');
  repository.git('config', 'extensions.partialClone', 'origin');
  repository.git('config', 'protocol.ext.allow', 'always');
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc']) {
    repository.write(`hooks/${hook}`, `#!/bin/sh\ntouch "${repository.at('ran')}"\n`);
  }
  // Newer than the index: git would look into it, through the filter.
  repository.write('src/a.ts', `${CONSOLE}${CONSOLE}`);
  expect(await found(repository, '--since', 'main')).toEqual(['src/a.ts:2 console-left']);
  expect(await found(repository, '--staged')).toEqual([]);
  const blob = repository.git('rev-parse', 'main:src/a.ts').trim();
  repository.remove(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`);
  await repository.run(['check', '--since', 'main']);
  expect(existsSync(repository.at('ran'))).toBe(false);
  // The trap works: this is what asking git about the working tree does.
  repository.git('status');
  expect(existsSync(repository.at('ran'))).toBe(true);
});
