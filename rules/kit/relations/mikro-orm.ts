import type { FileFacts, ValueId } from '../facts.ts';
import type { Query } from '../queries.ts';
import type { FileView, ProjectView } from '../views.ts';
import { backOf, decoratedMembers, soleEntry } from './decorated.ts';
import { classOf, isSameModel, type ModelClass, type ModelRef } from './models.ts';
import { listOption } from './nested-options.ts';
import type { LoadedRelation } from './relation.ts';
import { entityOf } from './repositories.ts';
import { columnOf, type RowSource } from './row-source.ts';

/** `populate`, as the entities' decorators declare it. */
export function mikroRelation(
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
): LoadedRelation | undefined {
  const { facts, path } = file;
  const rows = entityOf(facts, path, source.query);
  const own = entityOf(facts, path, asked);
  const cls = rows && classOf(project, rows);
  if (!cls || !own || !/^(find|findAll)$/.test(source.query.method)) return undefined;
  const found =
    toOne(project, facts, cls, own, source, asked) ?? toMany(project, facts, cls, own, source, asked);
  const call = source.query.chain.calls.at(-1);
  const edit =
    found && call
      ? listOption(file, call.id, optionsAt(source.query), 'populate', `'${found.name}'`)
      : undefined;
  if (!found || !edit) return undefined;
  return {
    name: found.name,
    changes: [{ do: 'replace', ...edit }],
    value: `${facts.bindings[source.row]?.name ?? ''}.${found.value}`,
    title: `Load \`${found.name}\` with the rows by \`populate\``,
  };
}

const isOfManager = ({ callee }: Query): boolean => /#Manager\b/.test(callee.api);

/** Without the entity. */
function ownArguments(query: Query): readonly ValueId[] {
  const { args = [] } = query.chain.calls.at(-1) ?? {};
  return isOfManager(query) ? args.slice(1) : args;
}

/** `find(where, options)`, `findAll(options)`, behind the entity where the manager is asked. */
const optionsAt = (query: Query): number => (query.method === 'find' ? 1 : 0) + (isOfManager(query) ? 1 : 0);

interface Found {
  name: string;
  value: string;
}

/** `em.findOne(Customer, order.customer.id)` */
function toOne(
  project: ProjectView,
  facts: FileFacts,
  cls: ModelClass,
  own: ModelRef,
  { row }: RowSource,
  asked: Query,
): Found | undefined {
  const [given, ...more] = ownArguments(asked);
  if (!/^findOne(OrFail)?$/.test(asked.method) || given === undefined || more.length > 0) return undefined;
  const key = facts.values[soleEntry(facts, given, 'id')?.value ?? given];
  const name = key?.kind === 'member' && key.name === 'id' ? columnOf(facts, key.of, row) : undefined;
  const isIt = decoratedMembers(cls).some(
    (one) =>
      one.name === name &&
      (one.decorator === 'ManyToOne' || one.decorator === 'OneToOne') &&
      one.target !== undefined &&
      isSameModel(project, one.target, own),
  );
  // `Ref<Customer>` is asked for what it refers to.
  const isPlain = cls.cls.members.find((one) => one.name === name)?.type?.args === undefined;
  return name !== undefined && isIt && isPlain ? { name, value: name } : undefined;
}

/** `em.find(Line, { order: order.id })` */
function toMany(
  project: ProjectView,
  facts: FileFacts,
  cls: ModelClass,
  own: ModelRef,
  { row }: RowSource,
  asked: Query,
): Found | undefined {
  const [given, ...more] = ownArguments(asked);
  const only = soleEntry(facts, given);
  if (asked.method !== 'find' || more.length > 0 || !only || columnOf(facts, only.value, row) !== 'id')
    return undefined;
  const [found, ...others] = decoratedMembers(cls).filter(
    ({ decorator, target, args }) =>
      decorator === 'OneToMany' &&
      target !== undefined &&
      isSameModel(project, target, own) &&
      backOf(cls.facts, args) === only.key,
  );
  return found && others.length === 0 ? { name: found.name, value: `${found.name}.getItems()` } : undefined;
}
