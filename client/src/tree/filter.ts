import type { RuleItem } from '../protocol.ts';
import { SEVERITY_NAMES } from '../severities.ts';
import type { FindingNode } from './nodes.ts';

/** Words that must all occur in what is known of a finding. */
export interface Filter {
  readonly text: string;
  readonly words: readonly string[];
}

export function filterOf(text: string): Filter | undefined {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length > 0 ? { text: text.trim(), words } : undefined;
}

export function holds({ words }: Filter, finding: FindingNode, rule: RuleItem | undefined): boolean {
  const { uri, diagnostic } = finding;
  const severity = SEVERITY_NAMES[diagnostic.severity];
  const known = [severity, rule?.area, finding.rule, uri.path, diagnostic.message].join('\n').toLowerCase();
  return words.every((word) => known.includes(word));
}
