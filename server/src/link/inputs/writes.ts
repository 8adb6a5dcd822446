import { derived } from '../../../../rules/kit/derived.ts';
import type { BindingId, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import { addTo } from '../../../../rules/kit/lists.ts';
import { idsAround } from '../../../../rules/kit/regions.ts';
import { chainTo } from './mentions.ts';
import type { Step } from './world.ts';

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
    addTo(found, of.binding, write);
  }
  return found;
}

/** `req.body = schema.parse(req.body)` on the way to a use: what it holds from there on. */
export function rewritten(facts: FileFacts, { value, region, before }: Step): MemberRewrite | undefined {
  const chain = chainTo(facts, value);
  if (!chain || chain.names.length === 0) return undefined;
  const around = idsAround(facts, region);
  return facts.writes
    .filter(({ target, at, region: where }) => {
      const written = at[0] < before && around.has(where) ? chainTo(facts, target) : undefined;
      return written?.binding === chain.binding && written.names.join('.') === chain.names.join('.');
    })
    .map((one) => ({ value: one.value, before: one.at[0] }))
    .at(-1);
}

interface MemberRewrite {
  value: ValueId;
  before: number;
}
