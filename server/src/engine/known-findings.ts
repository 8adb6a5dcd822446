import type { Finding } from './finding.ts';

/** What is kept of a finding in order to know it again. */
export type KnownFinding = Pick<Finding, 'path' | 'fingerprint'>;

/**
 * The findings that are not among the known ones. Each known one stands for one finding: a copy of what is known is
 * new. Of equals in one function, which differ in nothing but their order, the later ones are taken for the new ones.
 */
export function newAmong(findings: readonly Finding[], known: readonly KnownFinding[]): Finding[] {
  let left = { findings: [...findings], known: [...known] };
  for (const alike of WAYS_TO_KNOW) left = withoutPairs(left.findings, left.known, alike);
  return left.findings;
}

/** The surest first: each takes away what the next ones might mistake. */
const WAYS_TO_KNOW: readonly ((one: KnownFinding) => string)[] = [
  ({ path, fingerprint }) => `${path}\0${fingerprint}`,
  // The function around it got another name, or it moved to another function.
  ({ path, fingerprint }) => `${path}\0${fingerprint.split('.')[0]}`,
  // The file got another name, or the function moved to another file.
  ({ fingerprint }) => fingerprint,
];

function withoutPairs(
  findings: readonly Finding[],
  known: readonly KnownFinding[],
  key: (one: KnownFinding) => string,
): { findings: Finding[]; known: KnownFinding[] } {
  const waiting = new Map<string, KnownFinding[]>();
  for (const one of known) {
    const equals = waiting.get(key(one));
    if (equals) equals.push(one);
    else waiting.set(key(one), [one]);
  }
  const unknown = findings.filter((one) => !waiting.get(key(one))?.shift());
  return { findings: unknown, known: [...waiting.values()].flat() };
}
