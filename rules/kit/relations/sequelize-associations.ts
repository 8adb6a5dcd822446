import type { FileFacts, ValueId } from '../facts.ts';
import type { ProjectView } from '../views.ts';
import { literalOf, optionOf } from './decorated.ts';
import type { ModelRef } from './models.ts';

/** A relation that `belongsTo`, `hasOne` or `hasMany` declares. */
export interface Association {
  from: ModelRef;
  to: ModelRef;
  name: string;
  isMany: boolean;
  own: string;
  /** Undefined is the key of the other model. */
  other: string | undefined;
}

/** Only those with a name and a column that are written out: else Sequelize makes them up. */
export function associationsOf(project: ProjectView): Association[] {
  return ['belongsTo', 'hasOne', 'hasMany'].flatMap((method) =>
    project.callsTo(`sequelize#ModelClass.${method}`).flatMap(({ path, call: id }) => {
      const facts = project.facts(path);
      const call = facts?.calls[id];
      const callee = facts?.values[call?.callee ?? -1];
      const [to, options] = call?.args ?? [];
      if (!facts || callee?.kind !== 'member' || to === undefined || options === undefined) return [];
      return associated(facts, path, method, callee.of, to, options);
    }),
  );
}

function associated(
  facts: FileFacts,
  path: string,
  method: string,
  from: ValueId,
  to: ValueId,
  options: ValueId,
): Association[] {
  const name = literalOf(facts, optionOf(facts, [options], 'as'));
  const given = optionOf(facts, [options], 'foreignKey');
  const column = literalOf(facts, given) ?? literalOf(facts, optionOf(facts, [given ?? -1], 'name'));
  if (name === undefined || column === undefined || optionOf(facts, [options], 'scope') !== undefined)
    return [];
  const ends = { from: { path, value: from }, to: { path, value: to }, name };
  if (method === 'belongsTo') {
    const other = literalOf(facts, optionOf(facts, [options], 'targetKey'));
    return [{ ...ends, isMany: false, own: column, other }];
  }
  const own = literalOf(facts, optionOf(facts, [options], 'sourceKey')) ?? 'id';
  return [{ ...ends, isMany: method === 'hasMany', own, other: column }];
}
