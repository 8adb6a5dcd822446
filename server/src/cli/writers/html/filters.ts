import type { ReportedFinding } from '../../../engine/report.ts';
import { html } from './escape.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Hidden until the script shows it: without scripts there is nothing to filter with. */
export function filters(findings: readonly ReportedFinding[]): string {
  const boxes = SEVERITIES.map((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return `<label><input type="checkbox" name="severity" value="${severity}" checked> <b class="${severity}">${severity}</b> ${count}</label>`;
  });
  const areas = counted(findings.map(({ area }) => area));
  const rules = counted(findings.map(({ rule }) => rule));
  const folders = counted(findings.flatMap(({ path }) => foldersOf(path)));
  return `<div id="filters" hidden><div>
${boxes.join('\n')}
${select('area', 'all areas', areas)}
${select('rule', 'all rules', rules)}
${select('folder', 'all folders', folders)}
<input type="search" id="text" placeholder="search" aria-label="search">
<span id="left" class="dim" role="status"></span>
<button type="button" id="reset">reset</button>
</div></div>`;
}

function select(id: string, all: string, options: readonly [string, number][]): string {
  const list = options.map(
    ([name, count]) => `<option value="${html(name)}">${html(name)} (${count})</option>`,
  );
  return `<select id="${id}" aria-label="${id}"><option value="">${all}</option>${list.join('')}</select>`;
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Every folder above a file. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
