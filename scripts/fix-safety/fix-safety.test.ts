import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Change, Fix, Span } from '../../rules/kit/finding.ts';
import { defineRule, type Rule } from '../../rules/kit/rule.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { difference } from '../ruling/difference.ts';
import { openProject } from './checkout-session.ts';
import { mixesLineEnds, newMistakes, strayEdits } from './edits.ts';
import { summarize, table } from './results.ts';
import { run } from './run.ts';

type MakeChanges = (at: Span) => Change[];

/** Reports each call of `name`, with one fix. */
function reportCalls(name: string, changes?: MakeChanges, kind: Fix['kind'] = 'suggestion'): Rule {
  return defineRule({
    id: `no-${name}`,
    area: 'debt',
    summary: '',
    why: '',
    severity: 'warning',
    preset: 'recommended',
    options: z.strictObject({}),
    check({ file: { facts }, report }) {
      for (const { at, callee } of facts.calls) {
        const called = facts.values[callee];
        if (called?.kind !== 'global' || called.name !== name) continue;
        const fixes = changes ? [{ title: 'Mend it', kind, changes: changes(at) }] : [];
        report({ at, message: `\`${name}\` is bad`, fixes });
      }
    },
  });
}

const replaceBy =
  (text: string): MakeChanges =>
  (span) => [{ do: 'replace', span, text }];

const APP = 'export function app() {\n  bad(1);\n  if (go()) bad(2);\n}\nfunction helper() {}\n';

function runOn(rules: Rule[], files: Record<string, string> = { 'app.ts': APP }) {
  return run(openProject(createMemoryHost(files), rules), { most: 100, seed: 1 });
}

const promises = (...args: Parameters<typeof runOn>) => [
  ...new Set(runOn(...args).failures.map(({ promise }) => promise)),
];

it('passes a fix that keeps its promises, alone, in pairs and all at once', () => {
  const results = runOn([reportCalls('bad', replaceBy('good()'), 'fix')]);
  expect(results.failures).toEqual([]);
  expect(results.rules.get('no-bad')).toEqual({ findings: 2, fixes: 2, tried: 2, pairs: 1 });
  expect(table(results)).toMatch(/^no-bad +2 +2 +2 +1 +0 +0$/m);
});

it.each<[string, string, MakeChanges]>([
  ['breaks the syntax', 'parses', replaceBy('good(')],
  ['leaves the finding', 'mends', replaceBy('bad(  )')],
  ['changes nothing', 'changes something', () => []],
  ['brings a finding of another rule', 'brings nothing new', replaceBy('worse()')],
  ['has changes that overlap', 'applies', (at) => [replaceBy('a()')(at), replaceBy('b()')(at)].flat()],
  ['declares a name twice', 'compiles', replaceBy('{ let a = 1; let a = 2; }')],
])('catches a fix that %s', (_, promise, changes) => {
  expect(promises([reportCalls('bad', changes), reportCalls('worse')])).toContain(promise);
});

it('tries no pairs of a fix that fails alone', () => {
  expect(runOn([reportCalls('bad', replaceBy('good('))]).rules.get('no-bad')).not.toHaveProperty('pairs');
});

it('says where and which fix', () => {
  const { failures } = runOn([reportCalls('bad', replaceBy('good('))]);
  expect(failures[0]).toMatchObject({ path: 'app.ts', line: 2, how: expect.stringMatching(/^"Mend it": /) });
});

it('catches a finding in a file that imports the mended one', () => {
  const files = {
    'bad.ts': 'export const open = () => bad();\n',
    'user.ts': "import { open } from './bad.ts';\nopen();\n",
  };
  const watchful: Rule = {
    ...reportCalls('nothing'),
    id: 'unknown-call',
    check({ file, project, report }) {
      if (file.path !== 'user.ts' || project.callee(file, 0)) return;
      report({ at: [0, 6], message: 'nobody knows what this calls' });
    },
  };
  const renames: MakeChanges = () => [{ do: 'replace', span: [13, 17], text: 'shut' }];
  expect(promises([reportCalls('bad', renames), watchful], files)).toContain('brings nothing new');
});

it('tries fixes that touch one after the other, and the others at once', () => {
  const nested = { 'app.ts': 'bad(bad());\nbad();\n' };
  const inside = runOn([reportCalls('bad', replaceBy('good()'))], nested);
  expect(inside.rules.get('no-bad')).toMatchObject({ pairs: 3, refused: 1 });
  expect(inside.failures).toEqual([]);
});

it('catches fixes that only go wrong together', () => {
  // The name that each of them makes is free as long as the other was not taken.
  const declares: MakeChanges = (at) => [{ do: 'replace', span: at, text: 'once()' }];
  const once: Rule = {
    ...reportCalls('nothing'),
    id: 'once-only',
    check({ file: { facts }, report }) {
      const calls = facts.calls.filter(({ callee }) => {
        const value = facts.values[callee];
        return value?.kind === 'global' && value.name === 'once';
      });
      for (const { at } of calls.slice(1)) report({ at, message: 'twice' });
    },
  };
  expect(promises([reportCalls('bad', declares), once])).toEqual(['in pairs: brings nothing new']);
});

it('leaves the project as it was', () => {
  const host = createMemoryHost({ 'app.ts': APP });
  const project = openProject(host, [reportCalls('bad', replaceBy('good()'), 'fix')]);
  run(project, { most: 100, seed: 1 });
  expect(host.files.get('app.ts')).toBe(APP);
  expect(project.session.check().findings).toEqual(project.findings);
});

it('tries at most so many of a rule, the same ones for one seed', () => {
  const many = { 'app.ts': Array.from({ length: 40 }, (_, i) => `bad(${i});`).join('\n') };
  const rules = [reportCalls('bad', replaceBy('good()'))];
  const tried = (seed: number) => run(openProject(createMemoryHost(many), rules), { most: 5, seed });
  expect(tried(1).rules.get('no-bad')).toMatchObject({ fixes: 40, tried: 5, pairs: 3 });
  expect(tried(1).made).toEqual(tried(1).made);
  expect(tried(1).made).not.toEqual(tried(2).made);
});

it('holds nothing of the code, and differs where a fix makes something else', () => {
  const one = summarize(runOn([reportCalls('bad', replaceBy('good()'))]), 'shop', 'abc1234');
  const two = summarize(runOn([reportCalls('bad', replaceBy('great()'))]), 'shop', 'abc1234');
  expect(JSON.stringify(one)).not.toContain('good');
  expect(difference(one, two).at(-1)).toBe('  ~ app.ts');
  expect(difference(one, one)).toEqual([]);
});

it('an edit outside the lines that its fix names may add and not take away', () => {
  const text = "import { a } from 'a';\nbad(a);\nrest();\n";
  const named: Change[] = [{ do: 'replace', span: [23, 29], text: 'good(a)' }];
  const inside = { span: [23, 29], text: 'good(a)' } as const;
  const added = { span: [10, 10], text: ', b' } as const;
  const taken = { span: [31, 38], text: '' } as const;
  expect(strayEdits(text, named, [added, inside])).toEqual([]);
  expect(strayEdits(text, named, [inside, taken])).toEqual([taken]);
});

it('sees other ends of lines, and what no compiler takes', () => {
  expect(mixesLineEnds('a\r\nb\r\n', [{ span: [0, 0], text: 'x\n' }])).toBe(true);
  expect(mixesLineEnds('a\r\nb\r\n', [{ span: [0, 0], text: 'x\r\n' }])).toBe(false);
  expect(mixesLineEnds('a\nb\n', [{ span: [0, 0], text: 'x\r\n' }])).toBe(true);
  expect(newMistakes('a.ts', 'let a;', 'let a; let a;')).toHaveLength(1);
  expect(newMistakes('a.ts', 'let a; let a;', 'let a; let a;')).toEqual([]);
});
