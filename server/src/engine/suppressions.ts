import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Lines } from './lines.ts';

export interface Suppression {
  rules: string[];
  reason: string;
}

/** By the line that they speak of. */
export type Suppressions = ReadonlyMap<number, readonly Suppression[]>;

const NEXT_LINE = /^\s*\*?\s*readylint-disable-next-line\s+([\w, -]*?)\s*--\s*(\S[\s\S]*?)\s*$/;

/** `// readylint-disable-next-line RULE, RULE -- reason`; without a reason it silences nothing. */
export function suppressionsOf({ notes }: FileFacts, lines: Lines): Suppressions {
  const found = new Map<number, Suppression[]>();
  for (const { text, at } of notes) {
    const [, rules, reason] = NEXT_LINE.exec(text) ?? [];
    if (!rules || !reason) continue;
    const line = lines.position(at[1]).line + 1;
    found.set(line, [...(found.get(line) ?? []), { rules: rules.split(/[\s,]+/), reason }]);
  }
  return found;
}
