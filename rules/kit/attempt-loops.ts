import { isUnder } from './errors/handlers.ts';
import type { CallId, FileFacts, Region, RegionId, ValueId } from './facts.ts';
import { awaitedIn } from './file-index.ts';
import { isInside } from './inside.ts';
import { regionsAround } from './regions.ts';
import type { FileView } from './views.ts';

type Around = Region & { id: RegionId };

/** A loop around a call that tries it again when it fails, without a pause between the attempts. */
export function hurriedLoop(file: FileView, id: CallId): Around | undefined {
  const { facts } = file;
  let tried: Around | undefined;
  for (const one of regionsAround(facts, facts.calls[id]?.region ?? 0)) {
    if (one.kind === 'function' || one.kind === 'catch') return undefined;
    if (one.kind === 'try') tried ??= one;
    if (one.kind !== 'loop') continue;
    const isLoop =
      (one.loop === 'for' || one.loop === 'while' || one.loop === 'do') && countsAttempts(file, one);
    return isLoop && tried && goesOn(facts, tried) && leaves(file, tried) && !pauses(facts, one, tried)
      ? one
      : undefined;
  }
  return undefined;
}

const ATTEMPT = /attempt|retr(y|ies)|\btries\b/i;

/** By its condition: `attempt < MAX_RETRIES`, `retries > 0`. */
function countsAttempts(file: FileView, { at, ...loop }: Around): boolean {
  const test = loop.kind === 'loop' && loop.test !== undefined ? file.facts.values[loop.test] : undefined;
  return test?.kind === 'binary' && ATTEMPT.test(file.text(test.at)) && at[0] <= test.at[0];
}

/** The catch lets the loop go on: nothing in it throws or returns whatever the error is. */
function goesOn(facts: FileFacts, tried: Around): boolean {
  const handler = tried.kind === 'try' ? tried.handler : undefined;
  if (handler === undefined) return false;
  const ends = facts.functions.flatMap(({ throws, returns }) => [...throws, ...returns]);
  return !ends.some(({ region }) => region === handler);
}

/** What succeeds ends the attempts. */
function leaves(file: FileView, { id, at }: Around): boolean {
  const { facts } = file;
  const returns = facts.functions.flatMap((one) => one.returns);
  return returns.some(({ region }) => isUnder(facts, region, id)) || /\bbreak;/.test(file.text(at));
}

const PAUSE = /^(set(Timeout|Immediate)|.*(sleep|delay|wait|pause|backoff).*)$/i;

/** A timer, or anything between two attempts that is waited for: who knows how long that takes. */
function pauses(facts: FileFacts, loop: Around, tried: Around): boolean {
  return facts.calls.some(({ callee, at, region }, id) => {
    if (!isInside(at, loop.at)) return false;
    return (
      PAUSE.test(nameAt(facts, callee)) || (awaitedIn(facts).has(id) && !isUnder(facts, region, tried.id))
    );
  });
}

function nameAt({ values, bindings }: FileFacts, id: ValueId): string {
  const value = values[id];
  if (value?.kind === 'member' || value?.kind === 'global') return value.name;
  return value?.kind === 'binding' ? (bindings[value.binding]?.name ?? '') : '';
}
