import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../host/memory.ts';
import { createSession } from '../session.ts';

const HEAD = "import express from 'express';\nexport const app = express();\n";
const LOG = 'console.log(app);';

function check(
  code: string,
  { date, config = {} }: { date?: string; config?: object } = {},
  path = 'src/a.ts',
) {
  const host = createMemoryHost({ [path]: HEAD + code, 'readylint.json': JSON.stringify(config) });
  if (date) host.date = date;
  const session = createSession(host);
  const { findings } = session.check();
  return { findings, fixed: session.fixAll(path)?.after.slice(HEAD.length) };
}

/** `rule` for what is shown, `(rule: reason)` for what is silenced. */
function told(...args: Parameters<typeof check>): string[] {
  return check(...args).findings.map(({ rule, suppressed }) =>
    suppressed ? `(${rule}: ${suppressed.reason})` : rule,
  );
}

describe('a comment silences a rule', () => {
  it.each([
    ['on the next line', `// readylint-disable-next-line console-left -- why\n${LOG}\n`],
    ['on its own line', `${LOG} // readylint-disable-line console-left -- why\n`],
    [
      'in a block',
      `/* readylint-disable console-left -- why */\n\n${LOG}\n/* readylint-enable console-left */\n`,
    ],
    ['in a block without an end', `/* readylint-disable console-left -- why */\n\n${LOG}\n`],
    ['in the whole file, wherever it stands', `${LOG}\n/* readylint-disable-file console-left -- why */\n`],
    [
      'after a star, over lines',
      `/**\n * readylint-disable-next-line console-left --\n * why\n */\n${LOG}\n`,
    ],
    ['among others', `// readylint-disable-next-line unused-suppression, console-left -- why\n${LOG}\n`],
    ['until a day', `// readylint-disable-next-line console-left until 2026-06-01 -- why\n${LOG}\n`],
  ])('%s', (_, code) => {
    expect(told(code)).toEqual(['(console-left: why)']);
  });

  it('in JSX', () => {
    const code = `export const Page = () => <p>\n  {/* readylint-disable-next-line console-left -- why */}\n  {${LOG.slice(0, -1)}}\n</p>;\n`;
    expect(told(code, {}, 'src/page.tsx')).toEqual(['(console-left: why)']);
  });

  it('and no other line, rule or place after the block', () => {
    const block = '/* readylint-disable console-left -- why */\n/* readylint-enable */\n';
    expect(told(`// readylint-disable-next-line console-left -- why\n\n${LOG}\n`)).toEqual([
      'unused-suppression',
      'console-left',
    ]);
    expect(told(`${block}${LOG}\n`)).toEqual(['unused-suppression', 'console-left']);
  });
});

describe('a comment is a finding', () => {
  it('without a reason, and silences nothing; unless the config wants none', () => {
    const code = `// readylint-disable-next-line console-left\n${LOG}\n`;
    expect(told(code)).toEqual(['suppression-without-reason', 'console-left']);
    expect(told(code, { config: { suppressions: { requireReason: false } } })).toEqual(['(console-left: )']);
  });

  it('when its day is over, and silences nothing from then on', () => {
    const code = `// readylint-disable-next-line console-left until 2026-06-30 -- why\n${LOG}\n`;
    expect(told(code, { date: '2026-06-30' })).toEqual(['(console-left: why)']);
    expect(told(code, { date: '2026-07-01' })).toEqual(['expired-suppression', 'console-left']);
  });

  it.each([
    [
      'consol-left -- why',
      'There is no rule `consol-left`, so nothing is silenced by that name: did you mean `console-left`?',
    ],
    ['-- why', 'This comment names no rule and silences nothing: name the rules that it is about.'],
    [
      'console-left until soon -- why',
      '`soon` is no day, so this comment silences nothing: write `until` and a date such as 2026-12-31.',
    ],
    ['console-left until 2026-02-30 -- why', '`2026-02-30` is no day'],
  ])('that cannot be understood: %s', (words, message) => {
    const { findings } = check(`// readylint-disable-next-line ${words}\n`);
    expect(findings).toMatchObject([
      { rule: 'invalid-suppression', message: expect.stringContaining(message) },
    ]);
  });

  it('whose word is misspelt', () => {
    const { findings } = check('// readylint-disable-nextline console-left -- why\n');
    expect(findings).toMatchObject([
      {
        message:
          '`readylint-disable-nextline` means nothing, so this comment silences nothing: did you mean `readylint-disable-next-line`?',
      },
    ]);
  });

  it('but not where it only mentions such words', () => {
    expect(told('// see readylint-disable-next-line\n// readylint, in short\n')).toEqual([]);
  });

  it('that a comment silences in its turn, and a severity of its own holds for', () => {
    const code = '// readylint-disable-next-line console-left -- why\n';
    expect(told(`/* readylint-disable-file unused-suppression -- kept */\n${code}`)).toEqual([
      '(unused-suppression: kept)',
    ]);
    expect(told(code, { config: { rules: { 'unused-suppression': 'off' } } })).toEqual([]);
    expect(check(code, { config: { areas: { debt: 'error' } } }).findings).toMatchObject([
      { severity: 'error' },
    ]);
  });
});

describe('a comment that silences nothing', () => {
  it('is none where the rule did not run or could not see everything', () => {
    const code = '// readylint-disable-next-line console-left -- why\n';
    expect(told(code, { config: { rules: { 'console-left': 'off' } } })).toEqual([]);
    expect(told(`${code}const a = (;\n`)).toEqual([]);
    const session = createSession(createMemoryHost({ 'src/a.ts': HEAD + code }));
    expect(session.glance(['src/a.ts']).findings).toEqual([]);
  });

  it.each([
    ['a line of its own', `  // readylint-disable-next-line console-left -- why\nrun();\n`, 'run();\n'],
    [
      'the end of a line',
      `run(); // readylint-disable-line console-left -- why\nrun();\n`,
      'run();\nrun();\n',
    ],
    ['the middle of a line', `run(/* readylint-disable-line console-left -- why */ 1);\n`, 'run(1);\n'],
    [
      'one name of several',
      `// readylint-disable-next-line unused-suppression, console-left, nothing -- why\nrun();\n`,
      '// readylint-disable-next-line unused-suppression, nothing -- why\nrun();\n',
    ],
    [
      'a block with its end',
      `/* readylint-disable console-left -- why */\nrun();\n/* readylint-enable console-left */\nrun();\n`,
      'run();\nrun();\n',
    ],
    ['the end of no block', `run();\n/* readylint-enable */\n`, 'run();\n'],
    [
      'an empty block of code',
      `try { run(); } catch { /* readylint-disable-line console-left -- why */ }\n`,
      'try { run(); } catch { }\n',
    ],
  ])('is removed from %s', (_, code, fixed) => {
    expect(check(code).fixed).toBe(fixed);
  });

  it.each([
    ['between tags', '<p>\n  {/* readylint-disable-line console-left -- why */}\n</p>', '<p>\n</p>'],
    ['in an object', '<p a={{ /* readylint-disable-line console-left -- why */ }} />', '<p a={{ }} />'],
    [
      'in a function',
      '<p a={() => {/* readylint-disable-line console-left -- why */}} />',
      '<p a={() => {}} />',
    ],
  ])('goes with its braces only where they are its own: %s', (_, jsx, fixed) => {
    const page = (text: string) => `export const Page = () => ${text};\n`;
    expect(check(page(jsx), {}, 'src/page.tsx').fixed).toBe(page(fixed));
  });
});

it('takes nothing over from an earlier run once a day in it is over', () => {
  const kept = new Map<string, string>();
  const cache = {
    get: (key: string) => kept.get(key),
    put: (key: string, text: string) => void kept.set(key, text),
    release: () => undefined,
    save: () => undefined,
  };
  const run = (date: string) => {
    const code = `${HEAD}// readylint-disable-next-line console-left until 2026-06-30 -- why\n${LOG}\n`;
    const host = { ...createMemoryHost({ 'src/a.ts': code }), cache, today: () => date };
    const session = createSession(host, { once: true });
    for (const _ of session.prepare());
    return session.check().findings.length;
  };
  expect(['2026-06-01', '2026-06-30', '2026-07-01', '2026-07-02'].map(run)).toEqual([1, 1, 2, 2]);
});
