import type { FileFacts, ValueId } from '../facts.ts';
import { chainOf } from '../values.ts';
import type { ProjectView } from '../views.ts';
import { literalOf, optionOf } from './decorated.ts';
import type { ModelRef } from './models.ts';

/** One entry of `relations(orders, ({ one, many }) => ({ … }))`. */
export interface TableRelation {
  /** The table by the name that `db.query` has it under. */
  table: string;
  name: string;
  target: ModelRef & { name: string };
  isMany: boolean;
  own: string;
  other: string;
}

interface Side extends Omit<TableRelation, 'own' | 'other'> {
  relation: string | undefined;
  columns: readonly [own: string, other: string] | undefined;
}

export function tableRelations(project: ProjectView): TableRelation[] {
  const sides = project.callsTo('drizzle#exports.relations').flatMap(({ path, call }) => {
    const facts = project.facts(path);
    return facts ? sidesAt(facts, path, call) : [];
  });
  return sides.flatMap(({ relation, columns, ...side }): TableRelation[] => {
    if (columns) return [{ ...side, own: columns[0], other: columns[1] }];
    const [back, ...more] = sides.filter(
      (one) =>
        one.table === side.target.name &&
        one.target.name === side.table &&
        one.relation === relation &&
        one.columns,
    );
    return back?.columns && more.length === 0
      ? [{ ...side, own: back.columns[1], other: back.columns[0] }]
      : [];
  });
}

function sidesAt(facts: FileFacts, path: string, id: number): Side[] {
  const [table, made] = facts.calls[id]?.args ?? [];
  const name = chainOf(facts, table ?? -1)?.at(-1);
  const given = facts.values[made ?? -1];
  const fn = given?.kind === 'function' ? facts.functions[given.fn] : undefined;
  const object = facts.values[fn?.expression ?? fn?.returns[0]?.value ?? -1];
  if (name === undefined || object?.kind !== 'object') return [];
  return object.entries.flatMap((entry): Side[] => {
    const value = facts.values[entry.value];
    const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
    const kind = call && chainOf(facts, call.callee)?.at(-1);
    const [target, options] = call?.args ?? [];
    const to = chainOf(facts, target ?? -1)?.at(-1);
    if (entry.key === undefined || target === undefined || to === undefined) return [];
    if (kind !== 'one' && kind !== 'many') return [];
    const relation = literalOf(facts, optionOf(facts, [options ?? -1], 'relationName'));
    const columns = columnsOf(facts, options ?? -1);
    const side = { table: name, name: entry.key, target: { path, value: target, name: to } };
    return [{ ...side, isMany: kind === 'many', relation, columns }];
  });
}

function columnsOf(facts: FileFacts, options: ValueId): readonly [string, string] | undefined {
  const [own, other] = ['fields', 'references'].map((key) => {
    const list = facts.values[optionOf(facts, [options], key) ?? -1];
    const [only, ...more] = list?.kind === 'array' ? list.items : [];
    return only !== undefined && more.length === 0 ? chainOf(facts, only)?.at(-1) : undefined;
  });
  return own !== undefined && other !== undefined ? [own, other] : undefined;
}
