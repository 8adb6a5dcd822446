import type { Query } from '../queries.ts';
import type { FileView, ProjectView } from '../views.ts';
import { backOf, decoratedMembers, literalOf, optionOf, soleEntry } from './decorated.ts';
import { classOf, isSameModel, type ModelClass, type ModelRef } from './models.ts';
import { listOption, placeOption } from './nested-options.ts';
import type { LoadedRelation } from './relation.ts';
import { entityOf } from './repositories.ts';
import { columnOf, type RowSource } from './row-source.ts';

/** `relations`, as the entities' decorators declare them. */
export function typeormRelation(
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
): LoadedRelation | undefined {
  const { facts, path } = file;
  const rows = entityOf(facts, path, source.query);
  const own = entityOf(facts, path, asked);
  const cls = rows && classOf(project, rows);
  const question = questionOf(file, source, asked);
  if (!cls || !own || !question || !isReadOnce(asked) || !isReadOnce(source.query)) return undefined;
  const [name, ...more] = relationsTo(project, cls, own, question);
  const edit = name === undefined || more.length > 0 ? undefined : placed(project, file, source.query, name);
  if (name === undefined || !edit) return undefined;
  return {
    name,
    changes: edit === 'there' ? [] : [{ do: 'replace', ...edit }],
    value: `${facts.bindings[source.row]?.name ?? ''}.${name}`,
    title: `Load \`${name}\` with the rows by \`relations\``,
  };
}

const isReadOnce = ({ chain }: Query): boolean =>
  chain.calls.filter(({ name }) => name !== 'getRepository').length === 1;

interface Question {
  isMany: boolean;
  column: string;
  /** The other's column, or its relation back: `order` of `{ order: { id: order.id } }`. */
  other: string;
  isNested: boolean;
}

/** Conditions that are nothing but the relation. */
function questionOf(
  { facts }: FileView,
  { row }: RowSource,
  { method, callee, chain }: Query,
): Question | undefined {
  const args = /#Manager\b/.test(callee.api) ? chain.calls.at(-1)?.args.slice(1) : chain.calls.at(-1)?.args;
  const [given, ...more] = args ?? [];
  const isMany = method === 'find' || method === 'findBy';
  if (more.length > 0 || !/^find(One)?(By)?$/.test(method)) return undefined;
  const where = /By$/.test(method) ? given : soleEntry(facts, given, 'where')?.value;
  const only = soleEntry(facts, where);
  if (only?.key === undefined) return undefined;
  const nested = soleEntry(facts, only.value, 'id');
  const column = columnOf(facts, (nested ?? only).value, row);
  return column === undefined
    ? undefined
    : { isMany, column, other: only.key, isNested: nested !== undefined };
}

/** The members of the rows' class that hold what is asked for. */
function relationsTo(project: ProjectView, cls: ModelClass, own: ModelRef, question: Question): string[] {
  const { isMany, column, other, isNested } = question;
  return decoratedMembers(cls).flatMap(({ name, decorator, target, args }) => {
    if (!target || !isSameModel(project, target, own)) return [];
    if (!isMany && !isNested && (decorator === 'ManyToOne' || decorator === 'OneToOne'))
      return other === 'id' && joinColumnOf(cls, name) === columnNameOf(cls, column) ? [name] : [];
    if (!isMany || decorator !== 'OneToMany' || column !== 'id') return [];
    const back = backOf(cls.facts, args);
    const there = classOf(project, target);
    if (back === undefined || !there) return [];
    const isBack = isNested ? other === back : joinColumnOf(there, back) === columnNameOf(there, other);
    return isBack ? [name] : [];
  });
}

/** The column that holds the key of the other: the one that is named, else the one that TypeORM makes up. */
function joinColumnOf(cls: ModelClass, relation: string): string | undefined {
  const members = decoratedMembers(cls).filter(({ name }) => name === relation);
  const join = members.find(({ decorator }) => decorator === 'JoinColumn');
  const referenced = join && optionOf(cls.facts, join.args, 'referencedColumnName');
  if (referenced !== undefined && literalOf(cls.facts, referenced) !== 'id') return undefined;
  const isHolder = join !== undefined || members.some(({ decorator }) => decorator === 'ManyToOne');
  const named = join && optionOf(cls.facts, join.args, 'name');
  if (named !== undefined) return literalOf(cls.facts, named);
  return isHolder ? `${relation}Id` : undefined;
}

function columnNameOf(cls: ModelClass, property: string): string | undefined {
  const column = decoratedMembers(cls).find(
    ({ name, decorator }) => name === property && /Column$/.test(decorator),
  );
  const named = column && optionOf(cls.facts, column.args, 'name');
  return column && (named === undefined ? property : literalOf(cls.facts, named));
}

/** In the form that stands there, else as an object. */
function placed(project: ProjectView, file: FileView, query: Query, name: string) {
  const call = query.chain.calls.at(-1);
  const index = /#Manager\b/.test(query.callee.api) ? 1 : 0;
  if (!call || query.method !== 'find') return undefined;
  const options = file.facts.values[call.args[index] ?? -1];
  if (options && options.kind !== 'object') return undefined;
  const there = options?.entries.find(({ key }) => key === 'relations');
  const major = project.version(file, 'typeorm');
  const isOld = major !== undefined && major.major === 0 && /^[\^~]?0\.2/.test(major.text);
  const isList = there ? file.facts.values[there.value]?.kind === 'array' : isOld;
  // `select` leaves out what it does not name.
  if (options?.entries.some(({ key }) => key === 'select')) return undefined;
  return isList
    ? listOption(file, call.id, index, 'relations', `'${name}'`)
    : placeOption(file, call.id, index, ['relations', name], 'true');
}
