import type { RulePage } from '../../engine/rule-pages.ts';
import { type Terminal, USUAL_COLUMNS } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';

/** One rule for people, in the order of its page in docs/rules. */
export function writePage(page: RulePage, { style, columns = USUAL_COLUMNS }: Terminal): string {
  const text = (words: string) => wrap(words, columns - 2).map((line) => `  ${line}`);
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [style('bold', title), ...lines, ''] : [];
  const { presets } = page;
  const judged = `${page.area} · ${page.severity} · ${presets.length > 1 ? 'presets' : 'preset'} ${presets.join(', ')}`;
  const lines = [
    `${style('bold', page.id)}: ${page.summary}`,
    style('dim', judged),
    '',
    ...section('Why', text(page.why)),
    ...section('Reported', examples(page, 'bad')),
    ...section('Not reported', examples(page, 'good')),
    ...section(
      'Options',
      page.options.flatMap((one) => text(option(one))),
    ),
    ...section('Change it, or turn it off with "off", in readylint.json', code(page.configure)),
    ...section('Keep one finding, with the reason why it is right there', code(page.suppress)),
  ];
  return lines.join('\n');
}

function examples(page: RulePage, kind: 'bad' | 'good'): string[] {
  return page.examples
    .filter((example) => example.kind === kind)
    .flatMap(({ path, code: text }) => [`  in ${path}`, ...code(text)]);
}

function code(text: string): string[] {
  return text.split('\n').map((line) => `    ${line}`.trimEnd());
}

function option({ name, type, default: standard, description }: RulePage['options'][number]): string {
  return `${name} (${type}${standard === undefined ? '' : `, default ${standard}`}): ${description}`;
}
