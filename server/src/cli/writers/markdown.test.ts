import { expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { finding, report, SETTING } from '../testing/report.ts';
import { code, prose, writeMarkdown } from './markdown.ts';

test('a heading, a summary, and the findings by file', () => {
  expect(writeMarkdown(report([finding()]), SETTING)).toBe(
    `### readylint

0 errors, 1 warning, 0 infos · 3 files checked


**\`src/a.ts\`**

- line 1, warning: Nobody can filter this line. \`console-left\`
`,
  );
});

test('names from the code stay code, and nothing else is formatted', () => {
  expect(prose('Pass `a_b` to <b>x</b> *now*')).toBe('Pass `a_b` to &lt;b\\>x&lt;/b\\> \\*now\\*');
  expect(prose('one ` only <i>')).toBe('one \\` only &lt;i\\>');
  expect(code('a`b``c')).toBe('```a`b``c```');
  expect(code('`')).toBe('`` ` ``');
});

test('nobody is called, no number becomes a reference and no address a link', () => {
  expect(prose('@all fixes #12: see https://x.example')).toBe(
    '@<!-- -->all fixes \\#<!-- -->12: see https:<!-- -->//x.example',
  );
});

test('hostile names open no tag and add no line', () => {
  const text = writeMarkdown(hostileReport(), SETTING);
  const outside = text.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '').replaceAll('<!-- -->', '');
  expect(outside).not.toMatch(/<|(?<!\\)\[/);
  expect(text.split('\n').filter((line) => line.startsWith('- line'))).toHaveLength(3);
});

test('stays below what a comment holds, and says what is left out', () => {
  const many = Array.from({ length: 2000 }, (_, n) => finding({ path: `src/${n}.ts` }));
  const text = writeMarkdown(report(many), SETTING);
  expect(text.length).toBeLessThan(65_000);
  expect(text).toMatch(/… and \d+ more lines: run `readylint check`/);
});
