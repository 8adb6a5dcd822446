import type { FileFacts } from './facts.ts';

/** What was found out about a file, each at the number of who found it: an entry each in maps of their own costs more. */
const known = new WeakMap<FileFacts, unknown[]>();
let count = 0;
/** Who asks of a file asks again, and so do others: the map is too slow for that. */
let lastFacts: FileFacts | undefined;
let lastFound: unknown[] = [];

/** Facts never change, so that what follows from them alone is found out once and kept beside them. */
export function derived<T>(find: (facts: FileFacts) => T): (facts: FileFacts) => T {
  const number = count++;
  return (facts) => {
    const all = facts === lastFacts ? lastFound : turnTo(facts);
    const found = all[number];
    if (found !== undefined || number in all) return found as T;
    const made = find(facts);
    all[number] = made;
    return made;
  };
}

function turnTo(facts: FileFacts): unknown[] {
  const found = known.get(facts) ?? [];
  if (found.length === 0) known.set(facts, found);
  lastFacts = facts;
  lastFound = found;
  return found;
}
