import type { Entry, FileFacts, ValueId } from '../facts.ts';
import { chainOf } from '../values.ts';
import type { ModelClass, ModelRef } from './models.ts';

/** A member of an entity's class, with what one decorator says of it. */
export interface Decorated {
  name: string;
  decorator: string;
  args: readonly ValueId[];
  /** The entity that `() => Customer` means. */
  target: ModelRef | undefined;
}

export function decoratedMembers({ path, facts, cls }: ModelClass): Decorated[] {
  return cls.members.flatMap(({ name, decorators = [] }) =>
    decorators.flatMap((id) => {
      const value = facts.values[id];
      const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
      const decorator = chainOf(facts, call?.callee ?? -1)?.at(-1);
      if (!call || decorator === undefined) return [];
      return [{ name, decorator, args: call.args, target: targetOf(path, facts, call.args) }];
    }),
  );
}

/** `() => Customer`, as the first argument or as `entity` of the options. */
function targetOf(path: string, facts: FileFacts, [first]: readonly ValueId[]): ModelRef | undefined {
  const value = facts.values[first ?? -1];
  const entity = value?.kind === 'object' ? value.entries.find(({ key }) => key === 'entity')?.value : first;
  const given = facts.values[entity ?? -1];
  const fn = given?.kind === 'function' ? facts.functions[given.fn] : undefined;
  return fn?.expression === undefined ? undefined : { path, value: fn.expression };
}

/** The text of a key of an options object, at any of these places. */
export function optionOf(facts: FileFacts, args: readonly ValueId[], key: string): ValueId | undefined {
  for (const id of args) {
    const value = facts.values[id];
    const entry = value?.kind === 'object' ? value.entries.find((one) => one.key === key) : undefined;
    if (entry) return entry.value;
  }
  return undefined;
}

export function literalOf({ values }: FileFacts, id: ValueId | undefined): string | undefined {
  const value = values[id ?? -1];
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** The other side of a relation: `(line) => line.order`, `'order'`, or `mappedBy` of the options. */
export function backOf(facts: FileFacts, args: readonly ValueId[]): string | undefined {
  const id = optionOf(facts, args, 'mappedBy') ?? args[1];
  const value = facts.values[id ?? -1];
  const expression = value?.kind === 'function' ? facts.functions[value.fn]?.expression : undefined;
  const member = facts.values[expression ?? -1];
  return member?.kind === 'member' ? member.name : literalOf(facts, id);
}

/** The one entry of an object that has no other, under that key where one is asked for. */
export function soleEntry({ values }: FileFacts, id: ValueId | undefined, key?: string): Entry | undefined {
  const value = values[id ?? -1];
  const [only, ...more] = value?.kind === 'object' ? value.entries : [];
  return more.length === 0 && (key === undefined || only?.key === key) ? only : undefined;
}
