import { isProcessExit } from '../../../../../rules/kit/callbacks.ts';
import { derived } from '../../../../../rules/kit/derived.ts';
import type { FileFacts, RegionId } from '../../../../../rules/kit/facts.ts';
import { regionsAround } from '../../../../../rules/kit/regions.ts';

/** Whether a `try` of the function around keeps what fails there: its catch throws nothing further. */
export function isGuarded(facts: FileFacts, region: RegionId): boolean {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'function') return false;
    if (one.kind !== 'try') continue;
    if (one.handler !== undefined && !throwingOf(facts).has(one.handler)) return true;
    if (one.finalizer !== undefined && exits(facts, one.finalizer)) return true;
  }
  return false;
}

/** Where the process ends on purpose, what failed before is gone with it. */
function exits(facts: FileFacts, region: RegionId): boolean {
  return facts.calls.some((call) => call.region === region && isProcessExit(facts, call.callee));
}

/** The catch whose block a `throw` stands in. */
export function catchAround(facts: FileFacts, region: RegionId): RegionId | undefined {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'catch') return one.id;
    if (one.kind === 'function') return undefined;
  }
  return undefined;
}

/** Catches that throw, at least sometimes: what they catch goes on. */
const throwingOf = derived((facts): ReadonlySet<RegionId> => {
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
});
