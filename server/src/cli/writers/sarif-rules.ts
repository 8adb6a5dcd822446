import type { Severity } from '../../../../rules/kit/finding.ts';
import { docsUrl } from '../../engine/docs-url.ts';
import { type RulePage, rulePages } from '../../engine/rule-pages.ts';

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Every rule as SARIF describes it: services show this help beside each finding. */
export function rulesOf() {
  return rulePages().map((page) => ({
    id: page.id,
    name: page.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: page.summary },
    fullDescription: { text: page.why },
    help: { text: helpText(page), markdown: helpMarkdown(page) },
    helpUri: docsUrl(page.id),
    defaultConfiguration: { level: LEVELS[page.severity] },
    properties: { tags: [page.area], precision: 'high', 'problem.severity': problemSeverity(page) },
  }));
}

/** In the words that GitHub sorts by. */
function problemSeverity({ severity }: RulePage): string {
  return severity === 'info' ? 'recommendation' : severity;
}

function helpText({ why, suppress }: RulePage): string {
  return `${why}\n\nTo keep one finding, say why on the line above it: ${suppress}`;
}

function helpMarkdown({ why, examples, suppress }: RulePage): string {
  const shown = examples.map(
    ({ kind, code }) =>
      `${kind === 'bad' ? 'Reported' : 'Not reported'}:\n\n\`\`\`ts\n${code.trimEnd()}\n\`\`\``,
  );
  const keep = `To keep one finding, say why on the line above it:\n\n\`\`\`ts\n${suppress}\n\`\`\``;
  return [why, ...shown, keep].join('\n\n');
}
