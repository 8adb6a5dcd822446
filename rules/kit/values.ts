import type { FileFacts, ValueId } from './facts.ts';

/** `a.b.c` as written, where it is made of plain names; undefined otherwise. */
export function chainOf({ values, bindings }: FileFacts, id: ValueId): string[] | undefined {
  const value = values[id];
  switch (value?.kind) {
    case 'global':
      return [value.name];
    case 'binding':
      return [bindings[value.binding]?.name ?? ''];
    case 'this':
      return ['this'];
    case 'member': {
      const of = chainOf({ values, bindings } as FileFacts, value.of);
      return of && [...of, value.name];
    }
    default:
      return undefined;
  }
}

/** Whether a value is that chain of names, as `JSON.parse`: the last of them tells nearly all others apart. */
export function isChain(facts: FileFacts, id: ValueId, chain: string): boolean {
  const value = facts.values[id];
  return value?.kind === 'member' && chain.endsWith(value.name) && chainOf(facts, id)?.join('.') === chain;
}
