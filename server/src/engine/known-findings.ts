import { addTo } from '../../../rules/kit/lists.ts';
import type { Finding } from './finding.ts';

/** What is kept of a finding in order to know it again. */
export type KnownFinding = Pick<Finding, 'path' | 'fingerprint'>;

export interface Compared<K, F = Finding> {
  fresh: F[];
  /** The known ones that no finding stands for any more. */
  gone: K[];
}

/**
 * The findings that are not among the known ones. Each known one stands for one finding: a copy of what is known is
 * new. Of equals in one function, which differ in nothing but their order, the later ones are taken for the new ones.
 */
export function compareWithKnown<K extends KnownFinding, F extends KnownFinding>(
  findings: readonly F[],
  known: readonly K[],
): Compared<K, F> {
  let left: Compared<K, F> = { fresh: [...findings], gone: [...known] };
  for (const alike of WAYS_TO_KNOW) left = withoutPairs(left, alike);
  return left;
}

export function newAmong<Found extends KnownFinding>(
  findings: readonly Found[],
  known: readonly KnownFinding[],
): Found[] {
  return compareWithKnown(findings, known).fresh;
}

/** The surest first: each takes away what the next ones might mistake. */
const WAYS_TO_KNOW: readonly ((one: KnownFinding) => string)[] = [
  ({ path, fingerprint }) => `${path}\0${fingerprint}`,
  // The function around it got another name, or it moved to another function.
  ({ path, fingerprint }) => `${path}\0${fingerprint.split('.')[0]}`,
  // The file got another name, or the function moved to another file.
  ({ fingerprint }) => fingerprint,
];

function withoutPairs<K extends KnownFinding, F extends KnownFinding>(
  { fresh, gone }: Compared<K, F>,
  key: (one: KnownFinding) => string,
): Compared<K, F> {
  const waiting = new Map<string, K[]>();
  for (const one of gone) {
    addTo(waiting, key(one), one);
  }
  const unknown = fresh.filter((one) => !waiting.get(key(one))?.shift());
  return { fresh: unknown, gone: [...waiting.values()].flat() };
}
