import { derived } from '../../../../rules/kit/derived.ts';
import type { BindingId, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';

interface MemberWrite {
  name: string;
  value: ValueId;
}

/** `update.name = value`: what is put into the object that a name holds. */
export function writesTo(facts: FileFacts, binding: BindingId): readonly MemberWrite[] {
  return allWrites(facts).get(binding) ?? [];
}

const allWrites = derived(find);

function find({ writes, values }: FileFacts): Map<BindingId, MemberWrite[]> {
  const found = new Map<BindingId, MemberWrite[]>();
  for (const { target, value } of writes) {
    const written = values[target];
    if (written?.kind !== 'member' && written?.kind !== 'index') continue;
    const of = values[written.of];
    if (of?.kind !== 'binding') continue;
    const write = { name: written.kind === 'member' ? written.name : '*', value };
    const others = found.get(of.binding);
    if (others) others.push(write);
    else found.set(of.binding, [write]);
  }
  return found;
}
