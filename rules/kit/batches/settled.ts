import { takenIn } from '../callbacks.ts';
import type { FileFacts, FunctionFact, Value, ValueId } from '../facts.ts';
import type { Change, Span } from '../finding.ts';
import { heldBy } from '../held.ts';
import { isInside } from '../inside.ts';
import type { Iteration } from '../iteration.ts';
import { chainOf } from '../values.ts';
import type { FileView } from '../views.ts';

/**
 * Takes `await Promise.all(…)` and `async` from around a list whose turns wait for nothing any more, once what stands at
 * `answer` is replaced.
 */
export function settled(file: FileView, { region: id }: Iteration, answer: Span): Change[] {
  const { facts } = file;
  const region = facts.regions[id];
  const fn = region?.kind === 'function' ? region.fn : undefined;
  const own = facts.functions[fn ?? -1];
  const call = takenIn(facts).get(fn ?? -1)?.call;
  const map = facts.calls[call ?? -1]?.at;
  if (!own || !map || own.kind !== 'arrow' || !givesNoPromise(facts, own, answer)) return [];
  const around = awaitedAll(facts, call ?? -1);
  if (!around || !/^[\w$]/.test(file.text(map))) return [];
  const async = own.async ? /^async\s*/.exec(file.text(own.at))?.[0] : '';
  if (async === undefined) return [];
  return [
    removal([around[0], map[0]]),
    ...(async === '' ? [] : [removal([own.at[0], own.at[0] + async.length])]),
    removal([map[1], around[1]]),
  ];
}

const removal = (span: Span): Change => ({ do: 'replace', span, text: '' });

/** Values that are there at once, whatever they are made of. */
const AT_ONCE: ReadonlySet<Value['kind']> = new Set(['object', 'array', 'literal', 'template', 'binary']);

function givesNoPromise(
  facts: FileFacts,
  { at, async, expression, returns }: FunctionFact,
  answer: Span,
): boolean {
  const waits = facts.values.filter(
    (one) => one.kind === 'await' && isInside(one.at, at) && !isInside(one.at, answer),
  );
  const asks = facts.regions.some(
    (one) => one.kind === 'loop' && one.loop === 'for-await' && isInside(one.at, at),
  );
  if (waits.length > 0 || asks) return false;
  const given = [expression, ...returns.map(({ value }) => value)].filter((one) => one !== undefined);
  if (!async && expression === undefined) return false;
  return given.every((one) => {
    const value = facts.values[one];
    return value !== undefined && (AT_ONCE.has(value.kind) || isInside(value.at, answer));
  });
}

/** `await Promise.all(…)` around that call alone. */
function awaitedAll(facts: FileFacts, call: number): Span | undefined {
  const value = facts.values.findIndex((one) => one.kind === 'call' && one.call === call);
  const all = soleHolder(facts, value);
  if (all?.value.kind !== 'call') return undefined;
  const { callee = -1, args = [] } = facts.calls[all.value.call] ?? {};
  const waits = soleHolder(facts, all.id);
  const isIt = chainOf(facts, callee)?.join('.') === 'Promise.all' && args.length === 1 && args[0] === value;
  return isIt && waits?.value.kind === 'await' ? waits.value.at : undefined;
}

function soleHolder(facts: FileFacts, id: ValueId) {
  const [only, ...more] = heldBy(facts).get(id) ?? [];
  return more.length === 0 ? only : undefined;
}
