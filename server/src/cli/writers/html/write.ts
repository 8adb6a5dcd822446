import { createHash } from 'node:crypto';
import type { Problem } from '../../../engine/finding.ts';
import type { Report, ReportedFinding } from '../../../engine/report.ts';
import { plain } from '../../terminal/style.ts';
import type { Setting } from '../index.ts';
import { shownByFile } from '../shown.ts';
import { summary } from '../summary.ts';
import { html, message } from './escape.ts';
import { filters } from './filters.ts';
import { findingCard } from './finding.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** One page that needs nothing else: no network, no other file. Without scripts it is the whole list. */
export function writeHtml(report: Report, setting: Setting): string {
  const files = shownByFile(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>readylint: ${html(nameOf(report.root))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>readylint: ${html(nameOf(report.root))}</h1>
<p class="dim">${html(summary(report, { ...setting, style: plain }))}</p>
</header>
${filters(files.flat())}
<main>
<p id="nothing" hidden>Nothing is left by these filters.</p>
${files.map((findings) => fileSection(findings, setting)).join('\n')}
${problems(report.problems)}
</main>
<footer>${html(`${report.tool.name} ${report.tool.version}`)}, types ${report.types}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** What is not this very style and this very script is not run, whatever a workspace managed to write into the page. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${digest(STYLE)}'`,
  `script-src 'sha256-${digest(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function nameOf(root: string): string {
  return root.split(/[\\/]/).findLast((name) => name !== '') ?? root;
}

function fileSection(findings: readonly ReportedFinding[], setting: Setting): string {
  const path = findings[0]?.path ?? '';
  const lines = setting.source(path)?.split(/\r\n?|\n/) ?? [];
  const cards = findings.map((finding) => findingCard(finding, lines));
  return `<section class="file" data-path="${html(path)}">
<h2>${html(path)} <span>${findings.length}</span></h2>
${cards.join('\n')}
</section>`;
}

function problems(list: readonly Problem[]): string {
  if (list.length === 0) return '';
  const items = list.map(({ path, kind, message: text, range }) => {
    const place = range ? `${path}:${range.start.line}:${range.start.column}` : path;
    return `<li><code>${html(place)}</code> ${html(kind)}: ${message(text)}</li>`;
  });
  return `<section><h2>Problems</h2><ul>${items.join('\n')}</ul></section>`;
}
