import type { BindingId, FileFacts, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import { isInside } from './inside.ts';
import type { Query } from './queries.ts';

/** Libraries whose `save` writes a row anew, or changes the one that is there. */
const SAVES: Readonly<Record<string, RegExp>> = {
  typeorm: /^save$/,
  'mikro-orm': /^persistAndFlush$/,
};

/**
 * Whether what a turn saves is a row that it changes, and not one that it makes: `line.price = 0; await lines.save(line)`.
 * Such rows are written one by one, however many are handed over.
 */
export function savesChange(facts: FileFacts, { callee, method, args }: Query, turn: Span): boolean {
  if (!SAVES[callee.library]?.test(method)) return false;
  return args.some((one) => {
    const value = facts.values[one];
    return (
      value?.kind === 'binding' && isChanged(facts, value.binding, turn) && !isMade(facts, value.binding)
    );
  });
}

/** `line.price = 0`, `line.notes.push(note)` */
function isChanged({ writes, calls, values }: FileFacts, id: BindingId, turn: Span): boolean {
  const isMember = (one: ValueId) => {
    const member = values[one];
    const of = member?.kind === 'member' ? values[member.of] : undefined;
    return of?.kind === 'binding' && of.binding === id;
  };
  const isFilled = (callee: ValueId) => {
    const method = values[callee];
    return method?.kind === 'member' && FILLS.test(method.name) && isMember(method.of);
  };
  return (
    writes.some(({ target, at }) => isMember(target) && isInside(at, turn)) ||
    calls.some(({ callee, at }) => isFilled(callee) && isInside(at, turn))
  );
}

const FILLS = /^(push|unshift|splice|add|set)$/;

/** `new Line({ … })`, `lines.create({ … })`, an object that is written out. */
function isMade(facts: FileFacts, id: BindingId): boolean {
  const { value, path, element } = facts.bindings[id] ?? {};
  return value !== undefined && !path && !element && isNew(facts, value);
}

function isNew(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'object') return true;
  if (value?.kind !== 'call') return false;
  const { how, callee = -1 } = facts.calls[value.call] ?? {};
  const made = facts.values[callee];
  return how === 'new' || (made?.kind === 'member' && made.name === 'create');
}
