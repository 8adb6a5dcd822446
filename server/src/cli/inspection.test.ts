import { describe, expect, test } from 'vitest';
import { createProject } from './testing/project.ts';

const FILES = {
  'package.json': '{ "dependencies": { "express": "^4", "acme": "^1" } }',
  'src/app.ts': [
    "import express from 'express';",
    "import { limit } from 'acme';",
    'const app = express();',
    'app.use(limit());',
    "app.get('/', (req, res) => { console.log(req.url); res.send('ok'); });",
  ].join('\n'),
};

describe('why', () => {
  test('tells rules, calls, surroundings, function and file, in this order', async () => {
    const { code, stdout, stderr } = await createProject(FILES).run(['why', 'src/app.ts:5']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const titles = stdout.split('\n').filter((line) => /^\S/.test(line));
    expect(titles).toEqual([
      "src/app.ts:5  app.get('/', (req, res) => { console.log(req.url); res.send('ok'); });",
      'Rules',
      'Calls on this line',
      'The top level of the file',
      "The function handed to `app.get('/', …)`, 5:14",
      'The file',
    ]);
    expect(stdout).toMatch(/^ {2}console-left +warning: `console\.log` writes unstructured text/m);
    expect(stdout).toMatch(/^ {2}res\.send\('ok'\)\n {4}\S+: respond/m);
    expect(stdout).toMatch(/^ {2}runs in: route {2}app\.get\('\/', …\) {2}5:5$/m);
    expect(stdout).toMatch(/^ {2}server {2}it imports express$/m);
  });

  test('--format json prints the same as data; names are those of the shell or of a report', async () => {
    const project = createProject(FILES);
    const fromRoot = await project.run(['why', 'src/app.ts:5:30', '--format', 'json']);
    const fromFolder = await project.run(['why', 'app.ts:5:30', '--root', '..', '--format', 'json'], {
      cwd: 'src',
    });
    const asReported = await project.run(['why', 'src/app.ts:5:30', '--root', '..', '--format', 'json'], {
      cwd: 'src',
    });
    expect(JSON.parse(fromRoot.stdout)).toMatchObject({ version: 1, path: 'src/app.ts', line: 5 });
    expect([fromFolder.stdout, asReported.stdout]).toEqual([fromRoot.stdout, fromRoot.stdout]);
  });

  test.each([
    [[], 'takes one place: FILE:LINE or FILE:LINE:COLUMN'],
    [['src/app.ts'], 'takes one place: FILE:LINE or FILE:LINE:COLUMN'],
    [['src/app.ts:0'], 'takes one place: FILE:LINE or FILE:LINE:COLUMN'],
    [['src/none.ts:1'], 'There is no file src/none.ts.'],
    [['src/app.ts:77'], 'src/app.ts has no line 77'],
    [['package.json:1'], 'package.json is not checked'],
  ])('%j is a usage mistake', async (words, message) => {
    const { code, stdout, stderr } = await createProject(FILES).run(['why', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('what the workspace holds cannot command the terminal', async () => {
    const evil = { 'src/a.ts': "export const a = f('\u001b[2J');\n" };
    const { stdout } = await createProject(evil).run(['why', 'src/a.ts:1']);
    expect(stdout).toContain('\\u001b[2J');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('blindspots', () => {
  test('lists what, where, why it matters and the entry that declares it', async () => {
    const { code, stdout, stderr } = await createProject(FILES).run(['blindspots']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^limit of acme, once {2}middleware\n {2}It stands before routes;/);
    expect(stdout).toContain('\n    src/app.ts:4:9  limit()\n');
    const [, entry = ''] = /in readylint\.json:\n {4}(\{.*\})\n/.exec(stdout) ?? [];
    expect(JSON.stringify(JSON.parse(entry))).toContain('"acme"');
    expect(stdout).toMatch(/\n1 blind spot\.\n$/);
  });

  test('--format json holds every place', async () => {
    const { stdout } = await createProject(FILES).run(['blindspots', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      blindspots: [
        { kind: 'middleware', from: 'acme', name: 'limit', places: [{ path: 'src/app.ts', line: 4 }] },
      ],
    });
  });

  test('none is said, and a second folder is a usage mistake', async () => {
    const project = createProject({ 'src/a.ts': 'export const a = 1;\n' });
    expect((await project.run(['blindspots'])).stdout).toMatch(/^No blind spots/);
    expect(await project.run(['blindspots', 'src', 'src'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('check counts them for people, from an earlier run too, and its JSON report does not', async () => {
    const project = createProject(FILES);
    const check = () => project.run(['check', '--fail-on', 'none']);
    const first = (await check()).stdout;
    expect(first).toMatch(/ · 1 blind spot: readylint blindspots\n$/);
    expect((await check()).stdout).toBe(first);
    expect((await project.run(['check', '--fail-on', 'none', '--format', 'json'])).stdout).not.toContain(
      'blind',
    );
  });
});
