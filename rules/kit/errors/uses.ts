import type { BindingId, FileFacts, Value, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { idsInside, isInside } from '../inside.ts';
import { parts } from '../regions.ts';
import type { Handler } from './handlers.ts';

/** What a handler does with the error it is given, by names alone. */
export interface ErrorUses {
  /** The error and what is taken from it. */
  names: ReadonlySet<BindingId>;
  /** Where it goes into something: an argument, a result, a field. Reads that only decide are none. */
  given: readonly Span[];
  /** Conditions that ask what kind of error it is. */
  asked: readonly ValueId[];
}

export function usesOf(facts: FileFacts, handler: Handler): ErrorUses {
  const body = facts.regions[handler.body]?.at ?? [0, 0];
  if (handler.error === undefined) return { names: new Set(), given: [], asked: [] };
  const { names, sources } = derived(facts, handler.error, body);
  const tests = testsIn(facts, body);
  const asked = tests.filter((one) => reads(facts, one, names));
  const decides = [...tests, ...sources].map((one) => facts.values[one]?.at ?? [0, 0]);
  const given = idsInside(facts, 'values', body).flatMap((id) => {
    const value = facts.values[id];
    if (!value || !isOneOf(value, names)) return [];
    return decides.some((one) => isInside(value.at, one as Span)) ? [] : [value.at];
  });
  return { names, given, asked };
}

export function reads(facts: FileFacts, id: ValueId, names: ReadonlySet<BindingId>): boolean {
  for (const part of parts(facts, id)) if (isOneOf(part, names)) return true;
  return false;
}

function isOneOf(value: Value, names: ReadonlySet<BindingId>): boolean {
  return value.kind === 'binding' && names.has(value.binding);
}

/** `const message = e.message`: the name stands for the error, as long as somebody reads it. */
function derived(
  facts: FileFacts,
  error: BindingId,
  body: Span,
): { names: Set<BindingId>; sources: ValueId[] } {
  const names = new Set([error]);
  const sources: ValueId[] = [];
  for (const id of idsInside(facts, 'bindings', body)) {
    const binding = facts.bindings[id];
    if (!binding || id === error || binding.kind === 'parameter') continue;
    const from = [binding.value, ...(binding.assigned ?? [])].filter(
      (one) => one !== undefined && reads(facts, one, names),
    ) as ValueId[];
    if (from.length === 0 || binding.reads === 0) continue;
    names.add(id);
    sources.push(...from);
  }
  return { names, sources };
}

/** Values that decide which way is taken; `a || b` gives `a`, too. */
function testsIn(facts: FileFacts, body: Span): ValueId[] {
  const inside = idsInside(facts, 'values', body).map((id) => facts.values[id]);
  const gives = new Set(
    inside.flatMap((one) => (one?.kind === 'logical' && one.op !== '&&' ? [one.left] : [])),
  );
  const tests = new Set<ValueId>();
  for (const id of idsInside(facts, 'regions', body)) {
    const one = facts.regions[id];
    const test = one?.kind === 'branch' ? one.test : one?.kind === 'case' ? one.subject : undefined;
    if (test !== undefined && !gives.has(test)) tests.add(test);
  }
  for (const one of inside) if (one?.kind === 'conditional') tests.add(one.test);
  return [...tests];
}
