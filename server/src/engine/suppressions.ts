import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Lines } from './lines.ts';

export interface Suppression {
  line: number;
  rules: string[];
  reason: string;
}

const NEXT_LINE = /^\s*\*?\s*readylint-disable-next-line\s+([\w, -]*?)\s*--\s*(\S[\s\S]*?)\s*$/;

/** `// readylint-disable-next-line RULE, RULE -- reason`; without a reason it silences nothing. */
export function suppressionsOf({ notes }: FileFacts, lines: Lines): Suppression[] {
  return notes.flatMap(({ text, at }) => {
    const [, rules, reason] = NEXT_LINE.exec(text) ?? [];
    if (!rules || !reason) return [];
    return [{ line: lines.position(at[1]).line + 1, rules: rules.split(/[\s,]+/), reason }];
  });
}
