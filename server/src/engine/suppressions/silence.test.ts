import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../host/memory.ts';
import { fixOf } from '../chosen-fix.ts';
import { applyEdits } from '../fixes.ts';
import { createSession } from '../session.ts';
import type { Scope } from '../session-api.ts';

const HEAD = "import express from 'express';\nexport const app = express();\n";

/** The files after the first finding was silenced, and what is found in them. */
function silence(where: Scope, files: Record<string, string>, path = 'a.ts') {
  const host = createMemoryHost(files);
  const session = createSession(host);
  const [finding] = session.check([path]).findings.filter(({ rule }) => rule === 'console-left');
  const silencing = finding && session.silence(finding, where, 'known');
  if (!silencing) return undefined;
  const { before = '', reason } = silencing;
  host.files.set(silencing.path, applyEdits(before, [silencing]));
  session.refresh([silencing.path]);
  return {
    path: silencing.path,
    text: host.files.get(silencing.path),
    reason: reason && silencing.text.slice(...reason),
    shown: session.check([path]).findings.filter(({ suppressed }) => !suppressed),
  };
}

describe('on the line', () => {
  it.each(['\n', '\r\n'])('a comment stands above, lines end with %j', (eol) => {
    const text = `${HEAD}export function f() {\n  console.log(app);\n}\n`.replaceAll('\n', eol);
    const silenced = silence('line', { 'a.ts': text });
    expect(silenced).toMatchObject({ reason: 'known', shown: [] });
    expect(silenced?.text).toContain(
      `{${eol}  // readylint-disable-next-line console-left -- known${eol}  console`,
    );
  });

  it('a comment that is already above is extended', () => {
    const text = `${HEAD}// readylint-disable-next-line lost-log-argument -- because\nconsole.log(app);\n`;
    expect(silence('line', { 'a.ts': text })?.text).toContain(
      '// readylint-disable-next-line lost-log-argument, console-left -- because\nconsole',
    );
  });

  it('no comment stands in a template, and one in a function inside it does', () => {
    const within = (code: string) => `${HEAD}export const text = \`\n${code}\n\`;\n`;
    expect(silence('line', { 'a.ts': within('${console.log(app)}') })).toBeUndefined();
    const inner = within('${[1].map(() => {\n  console.log(app);\n})}');
    expect(silence('line', { 'a.ts': inner })?.shown).toEqual([]);
  });
});

it('in the file it stands first, behind what runs the file', () => {
  const silenced = silence('file', { 'a.ts': `#!/usr/bin/env node\n${HEAD}debugger;\n` });
  expect(silenced?.text?.split('\n').slice(0, 2)).toEqual([
    '#!/usr/bin/env node',
    '// readylint-disable-file console-left -- known',
  ]);
  expect(silenced).toMatchObject({ reason: 'known', shown: [] });
});

describe('in the project', () => {
  const source = { 'a.ts': `${HEAD}console.log(app);\n` };

  it('a config is made where there is none', () => {
    const silenced = silence('project', source);
    expect(silenced).toMatchObject({ path: 'readylint.json', reason: 'known', shown: [] });
    expect(JSON.parse(silenced?.text ?? '')).toEqual({
      rules: { 'console-left': { severity: 'off', reason: 'known' } },
    });
  });

  it('what the config says beside it stays, comments too', () => {
    const config = '{\n\t// ours\n\t"preset": "strict",\n\t"rules": {\n\t\t"console-left": "error"\n\t}\n}\n';
    const silenced = silence('project', { ...source, 'readylint.jsonc': config });
    expect(silenced).toMatchObject({ path: 'readylint.jsonc', shown: [] });
    expect(silenced?.text).toMatch(/\/\/ ours\n\t"preset": "strict"/);
    expect(silenced?.text).toContain('\t\t"console-left": {\n\t\t\t"severity": "off"');
  });

  it('the config may stand in package.json', () => {
    const manifest = '{\n  "name": "x",\n  "readylint": {}\n}\n';
    const silenced = silence('project', { ...source, 'package.json': manifest });
    expect(silenced).toMatchObject({ path: 'package.json', shown: [] });
  });

  it('a config that is no JSON is not written to', () => {
    expect(silence('project', { ...source, 'readylint.json': '{ "rules": ' })).toBeUndefined();
  });
});

it('of a rule that was chosen every finding is fixed, in other rules none', () => {
  const text = `${HEAD}console.log(app);\ndebugger;\nconsole.log(1);\n`;
  const session = createSession(createMemoryHost({ 'a.ts': text }));
  expect(session.fixAll('a.ts', fixOf('call-without-timeout'))).toBeUndefined();
  expect(session.fixAll('a.ts', fixOf('console-left'))?.applied).toBe(3);
});
