import type { BindingId, FileFacts, Value, ValueId } from '../../../../rules/kit/facts.ts';

/** A name and the members read from it: what a condition and a use have to share to speak of the same thing. */
export interface Chain {
  binding: BindingId;
  names: readonly string[];
}

/** What is said of a chain somewhere on the way. */
export type Mention = Chain & {
  kind: 'guard' | 'presence' | 'found' | 'size';
  at: Value['at'];
  loose?: true;
};

export function chainTo({ values }: FileFacts, id: ValueId): Chain | undefined {
  const names: string[] = [];
  for (let value = values[id]; value; ) {
    if (value.kind === 'binding') return { binding: value.binding, names: names.reverse() };
    if (value.kind === 'await') value = values[value.of];
    else if (value.kind === 'member') {
      names.push(value.name);
      value = values[value.of];
    } else return undefined;
  }
  return undefined;
}

/** That it is not this one text leaves all others: `q === 'undefined' ? '' : q`. */
export function isOnlyNot({ values }: FileFacts, test: ValueId, holds: boolean): boolean {
  const value = values[test];
  if (value?.kind !== 'binary' || !(holds ? /^!==?$/ : /^===?$/).test(value.op)) return false;
  return [value.left, value.right].some((one) => {
    const side = values[one];
    return side?.kind === 'literal' && typeof side.value === 'string' && side.value !== '';
  });
}
