import type { FileFacts, ValueId } from '../../facts.ts';
import type { Query } from '../../queries.ts';
import { rewritten } from '../turns.ts';
import { entryEdit, KEYS, type Makers, renamed, soleEntry } from './shared.ts';

/** Libraries of MongoDB, whose keys are objects. */
export const DOCUMENTS: Makers = {
  mongoose: (file, { chain, method }, at) => {
    const [link, ...others] = chain.calls;
    const key = link?.args[0];
    if (!link || key === undefined || !isPlain(file.facts, others)) return undefined;
    const found = { missing: 'null' as const, isObject: true as const, changes: [] };
    if (method === 'findById' && link.args.length === 1) {
      const span = file.facts.values[key]?.at ?? at;
      const edits = [renamed(file, link.id, 'find'), { span, text: `{ _id: { $in: ${KEYS} } }` }];
      return { ...found, key, column: '_id', many: rewritten(file, at, edits) };
    }
    const only = method === 'findOne' && link.args.length === 1 ? idOf(file.facts, key) : undefined;
    if (!only) return undefined;
    const edits = [renamed(file, link.id, 'find'), entryEdit(file, only, `{ $in: ${KEYS} }`)];
    return { ...found, ...only, many: rewritten(file, at, edits) };
  },
  mongodb: (file, { chain, method }, at) => {
    const link = chain.calls.at(-1);
    const only =
      link && method === 'findOne' && link.args.length === 1
        ? idOf(file.facts, link.args[0] ?? -1)
        : undefined;
    if (!link || !only) return undefined;
    const edits = [renamed(file, link.id, 'find'), entryEdit(file, only, `{ $in: ${KEYS} }`)];
    return {
      ...only,
      many: `${rewritten(file, at, edits)}.toArray()`,
      missing: 'null',
      isObject: true,
      changes: [],
    };
  },
};

/** What says how a document is given, and leaves it its key. */
function isPlain({ values }: FileFacts, others: Query['chain']['calls']): boolean {
  return others.every(({ name, args }) => {
    if (name === 'populate') return true;
    const fields = values[args[0] ?? -1];
    if (name === 'select') return fields?.kind === 'literal' && !/-_id\b/.test(String(fields.value));
    return (name === 'lean' || name === 'exec') && args.length === 0;
  });
}

function idOf(facts: FileFacts, id: ValueId) {
  const only = soleEntry(facts, id);
  return only?.column === '_id' ? only : undefined;
}
