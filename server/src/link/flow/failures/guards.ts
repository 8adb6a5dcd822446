import { isProcessExit } from '../../../../../rules/kit/callbacks.ts';
import { derived } from '../../../../../rules/kit/derived.ts';
import type { FileFacts, RegionId } from '../../../../../rules/kit/facts.ts';
import { regionsAround } from '../../../../../rules/kit/regions.ts';

/** Whether a `try` of the function around keeps what fails there: its catch throws nothing further. */
export function isGuarded(facts: FileFacts, region: RegionId): boolean {
  return guarded(facts).has(region);
}

/** A region comes after the one that it stands in. */
const guarded = derived((facts): ReadonlySet<RegionId> => {
  const { regions } = facts;
  if (!regions.some(({ kind }) => kind === 'try')) return NONE;
  const throwing = findThrowing(facts);
  const found = new Set<RegionId>();
  for (let id = 0; id < regions.length; id++) {
    const one = regions[id];
    if (!one || one.kind === 'function') continue;
    const isKept =
      one.kind === 'try' &&
      ((one.handler !== undefined && !throwing.has(one.handler)) ||
        (one.finalizer !== undefined && exits(facts, one.finalizer)));
    if (isKept || (one.parent !== undefined && found.has(one.parent))) found.add(id);
  }
  return found;
});

const NONE: ReadonlySet<RegionId> = new Set();

/** Where the process ends on purpose, what failed before is gone with it. */
function exits(facts: FileFacts, region: RegionId): boolean {
  return facts.calls.some((call) => call.region === region && isProcessExit(facts, call.callee));
}

/** The catch whose block a `throw` stands in. */
export function catchAround(facts: FileFacts, region: RegionId): RegionId | undefined {
  for (let id: RegionId | undefined = region; id !== undefined; id = facts.regions[id]?.parent) {
    const kind = facts.regions[id]?.kind;
    if (kind === 'catch') return id;
    if (kind === 'function') return undefined;
  }
  return undefined;
}

/** Catches that throw, at least sometimes: what they catch goes on. */
function findThrowing(facts: FileFacts): ReadonlySet<RegionId> {
  const throwing = new Set<RegionId>();
  for (const { throws } of facts.functions) {
    for (const { region } of throws) {
      for (const one of regionsAround(facts, region)) {
        if (one.kind === 'function' || (one.kind === 'try' && one.handler !== undefined)) break;
        if (one.kind === 'catch') throwing.add(one.id);
      }
    }
  }
  return throwing;
}
