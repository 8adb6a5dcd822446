import { docsUrl } from '../../../engine/docs-url.ts';
import type { ReportedFinding } from '../../../engine/report.ts';
import { codeBlock } from './code.ts';
import { html, message } from './escape.ts';

export function findingCard(finding: ReportedFinding, lines: readonly string[]): string {
  const { rule, area, severity, range, why } = finding;
  const place = `${range.start.line}:${range.start.column}`;
  return `<article class="${severity}" data-severity="${severity}" data-area="${area}" data-rule="${html(rule)}">
<p><b class="${severity}">${severity}</b> <span class="dim">${place}</span> ${message(finding.message)}</p>
${codeBlock(lines, range)}
${relatedList(finding)}${fixList(finding)}<details><summary>${area} · <code>${html(rule)}</code></summary>
<p>${message(why ?? '')}</p>
<p><a href="${html(docsUrl(rule))}" rel="noreferrer">All about this rule</a></p></details>
</article>`;
}

function relatedList({ related = [] }: ReportedFinding): string {
  const items = related.map(({ path, range, message: text }) => {
    const place = `${path}:${range.start.line}:${range.start.column}`;
    return `<li><code>${html(place)}</code> ${message(text)}</li>`;
  });
  return items.length > 0 ? `<ul>${items.join('')}</ul>\n` : '';
}

function fixList({ fixes = [] }: ReportedFinding): string {
  if (fixes.length === 0) return '';
  const titles = fixes.map(({ title, kind }) => message(title) + (kind === 'fix' ? ' (--fix)' : ''));
  return `<p class="dim">Fix: ${titles.join(' | ')}</p>\n`;
}
