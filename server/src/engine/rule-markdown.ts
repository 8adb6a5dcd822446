import type { Example } from '../../../rules/kit/rule.ts';
import type { RulePage } from './rule-pages.ts';

const FENCES: Record<string, string> = {
  ts: 'ts',
  mts: 'ts',
  cts: 'ts',
  tsx: 'tsx',
  js: 'js',
  mjs: 'js',
  json: 'json',
};

/** The page of one rule: in docs, and in an editor that has no terminal to ask in. */
export function ruleMarkdown(page: RulePage): string {
  const sections = [
    `# ${page.id}`,
    `${page.summary.charAt(0).toUpperCase()}${page.summary.slice(1)}.`,
    `Area: ${page.area} · severity: ${page.severity} · ${presetLine(page)}`,
    '## Why',
    page.why,
    ...examples('Reported', 'bad', page),
    ...examples('Not reported', 'good', page),
    ...optionsSection(page),
    ...configureSection(page),
  ];
  return `${sections.join('\n\n')}\n`;
}

function presetLine({ presets }: RulePage): string {
  return `${presets.length > 1 ? 'presets' : 'preset'}: ${presets.map((name) => `\`${name}\``).join(', ')}`;
}

function examples(title: string, kind: Example['kind'], page: RulePage): string[] {
  const blocks = page.examples
    .filter((example) => example.kind === kind)
    .flatMap((example) => [`In \`${example.path}\`:`, fencedExample(example)]);
  return blocks.length > 0 ? [`## ${title}`, ...blocks] : [];
}

export function fencedExample({ path, code }: Example): string {
  return fence(FENCES[path.split('.').at(-1) ?? ''] ?? '', code);
}

function optionsSection({ options }: RulePage): string[] {
  const rows = options.map(
    ({ name, type, default: preset, description }) =>
      `| \`${name}\` | ${cell(type)} | ${preset === undefined ? '' : cell(`\`${preset}\``)} | ${cell(description)} |`,
  );
  return rows.length > 0
    ? ['## Options', ['| option | type | default | meaning |', '|---|---|---|---|', ...rows].join('\n')]
    : [];
}

function configureSection({ configure, suppress }: RulePage): string[] {
  return [
    '## Configure',
    'In `readylint.json`: another severity, or `"off"`.',
    fence('json', configure),
    'At one place, with the reason why it is right there:',
    fence('ts', suppress),
  ];
}

export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** What a table cell can hold. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** What fits beside the code: the reason, a pair of examples, how to change it. */
export function ruleAtAGlance({ id, summary, why, examples: all, configure, suppress }: RulePage): string {
  const bad = shortest(all, 'bad');
  const good = shortest(all, 'good');
  return [
    `**${id}**: ${summary}`,
    why,
    ...(bad ? ['Reported:', fencedExample(bad)] : []),
    ...(good ? ['Not reported:', fencedExample(good)] : []),
    'Another severity, or `"off"`, in `readylint.json`:',
    fence('json', configure),
    `Here: \`${suppress}\``,
  ].join('\n\n');
}

const MOST_LINES = 14;

function shortest(all: readonly Example[], kind: Example['kind']): Example | undefined {
  return all
    .filter((one) => one.kind === kind && one.code.split('\n').length <= MOST_LINES)
    .sort((a, b) => a.code.length - b.code.length)[0];
}
