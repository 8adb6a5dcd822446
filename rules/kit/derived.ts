import type { FileFacts } from './facts.ts';

/** Facts never change, so that what follows from them alone is found out once and kept beside them. */
export function derived<T>(find: (facts: FileFacts) => T): (facts: FileFacts) => T {
  const known = new WeakMap<FileFacts, { facts: FileFacts; found: T }>();
  // Whoever asks of a file asks again: the map is too slow for that.
  let last: { facts: FileFacts; found: T } | undefined;
  return (facts) => {
    if (last?.facts === facts) return last.found;
    last = known.get(facts);
    if (!last) {
      last = { facts, found: find(facts) };
      known.set(facts, last);
    }
    return last.found;
  };
}
