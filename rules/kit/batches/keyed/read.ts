import type { Query } from '../../queries.ts';
import type { FileView } from '../../views.ts';
import { BY_CHAIN } from './by-chain.ts';
import { BY_OPTIONS } from './by-options.ts';
import { DOCUMENTS } from './documents.ts';
import type { KeyedRead, Makers } from './shared.ts';

const MAKERS: Makers = { ...BY_OPTIONS, ...BY_CHAIN, ...DOCUMENTS };

/** What a query is as one for a row by its key; undefined where it is none, or where nothing is known for many. */
export function keyedRead(file: FileView, query: Query): KeyedRead | undefined {
  const end = file.facts.calls[query.chain.calls.at(-1)?.id ?? -1]?.at;
  return end && MAKERS[query.callee.library]?.(file, query, end);
}
