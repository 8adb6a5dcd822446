import type { FileFacts } from './facts.ts';

/** Facts never change, so that what follows from them alone is found out once and kept beside them. */
export function derived<T>(find: (facts: FileFacts) => T): (facts: FileFacts) => T {
  const known = new WeakMap<FileFacts, { found: T }>();
  return (facts) => {
    let kept = known.get(facts);
    if (!kept) {
      kept = { found: find(facts) };
      known.set(facts, kept);
    }
    return kept.found;
  };
}
