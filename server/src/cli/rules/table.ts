import type { RulePage } from '../../engine/rule-pages.ts';
import { type Terminal, USUAL_COLUMNS } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';

/** All rules by area: name, severity, smallest preset, what is reported. */
export function writeTable(pages: readonly RulePage[], { style, columns = USUAL_COLUMNS }: Terminal): string {
  const width = (of: (page: RulePage) => string) => Math.max(...pages.map((page) => of(page).length)) + 2;
  const id = width((page) => page.id);
  const severity = width((page) => page.severity);
  const preset = width((page) => page.presets[0] ?? '');
  const before = 2 + id + severity + preset;
  const areas = [...new Set(pages.map(({ area }) => area))];
  const blocks = areas.map((area) => {
    const rows = pages
      .filter((page) => page.area === area)
      .flatMap((page) => {
        const [first = '', ...rest] = wrap(page.summary, Math.max(columns - before, 30));
        const names = `  ${page.id.padEnd(id)}${page.severity.padEnd(severity)}${(page.presets[0] ?? '').padEnd(preset)}`;
        return [names + first, ...rest.map((line) => ' '.repeat(before) + line)];
      });
    return [style('bold', area), ...rows, ''].join('\n');
  });
  const count = `${pages.length} ${pages.length === 1 ? 'rule' : 'rules'}`;
  return [...blocks, `${count}; \`readylint explain RULE\` tells more of one.\n`].join('\n');
}
