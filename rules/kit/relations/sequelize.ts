import type { Entry } from '../facts.ts';
import type { Query } from '../queries.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';
import { isSameModel, isTyped, type ModelRef, mayRead } from './models.ts';
import { isMovable } from './movable.ts';
import { listOption } from './nested-options.ts';
import type { LoadedRelation } from './relation.ts';
import { columnOf, type RowSource } from './row-source.ts';
import { type Association, associationsOf } from './sequelize-associations.ts';

const ROWS_ALONE = new Set(['raw', 'group', 'nest']);
const OF_MANY = new Set(['where', 'attributes', 'order', 'limit']);

/** `include`, along an association that the models declare. */
export function sequelizeRelation(
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
): LoadedRelation | undefined {
  const { path } = file;
  const [rows, own] = [source.query.chain.on, asked.chain.on];
  const [call, ...more] = [...source.query.chain.calls, ...asked.chain.calls.slice(1)];
  if (rows === undefined || own === undefined || !call || more.length > 0) return undefined;
  if (
    source.query.method !== 'findAll' ||
    entriesOf(file, call.args[0]).some(({ key }) => ROWS_ALONE.has(key ?? ''))
  )
    return undefined;
  const question = questionOf(file, source, asked);
  if (!question) return undefined;
  const [found, ...others] = associationsOf(project).filter(
    (one) =>
      isSameModel(project, one.from, { path, value: rows }) &&
      isSameModel(project, one.to, { path, value: own }) &&
      fits(one, question),
  );
  if (!found || others.length > 0 || !mayRead(project, path, { path, value: rows }, found.name))
    return undefined;
  const text = includeText(file, source, { path, value: own }, found, question);
  const edit =
    text === undefined || isIncluded(file, call.args[0], found.name)
      ? undefined
      : listOption(file, call.id, 0, 'include', text);
  if (!edit) return undefined;
  const missing = !isTyped(path) ? '' : found.isMany ? ' ?? []' : ' ?? null';
  return {
    name: found.name,
    changes: [{ do: 'replace', ...edit }],
    value: `${file.facts.bindings[source.row]?.name ?? ''}.${found.name}${missing}`,
    title: `Load \`${found.name}\` with the rows by \`include\``,
  };
}

interface Question {
  isMany: boolean;
  /** Column of the row that it asks by. */
  column: string;
  /** The other's column; undefined is its key. */
  other: string | undefined;
  rest: readonly Entry[];
  options: readonly Entry[];
}

function questionOf(file: FileView, { row }: RowSource, { method, chain }: Query): Question | undefined {
  const [first, second] = chain.calls[0]?.args ?? [];
  if (method === 'findByPk') {
    const column = first === undefined ? undefined : columnOf(file.facts, first, row);
    const options = entriesOf(file, second);
    return column === undefined ? undefined : { isMany: false, column, other: undefined, rest: [], options };
  }
  if (method !== 'findOne' && method !== 'findAll') return undefined;
  const options = entriesOf(file, first);
  const where = entriesOf(file, options.find(({ key }) => key === 'where')?.value);
  for (const entry of where) {
    const column = columnOf(file.facts, entry.value, row);
    if (column === undefined || entry.key === undefined) continue;
    const rest = where.filter((one) => one !== entry);
    const others = options.filter(({ key }) => key !== 'where');
    return { isMany: method === 'findAll', column, other: entry.key, rest, options: others };
  }
  return undefined;
}

function fits({ isMany, own, other }: Association, question: Question): boolean {
  return (
    isMany === question.isMany &&
    own === question.column &&
    (question.other === undefined
      ? other === undefined || other === 'id'
      : (other ?? 'id') === question.other)
  );
}

/** `{ model: Line, as: 'lines' }`; what chooses or orders rows makes it a query of its own. */
function includeText(
  file: FileView,
  { span }: RowSource,
  model: ModelRef,
  { name, isMany }: Association,
  { rest, options }: Question,
): string | undefined {
  const known = isMany ? OF_MANY : new Set(['attributes']);
  if (options.some(({ key }) => !known.has(key ?? '')) || (!isMany && rest.length > 0)) return undefined;
  const given = [...rest, ...options];
  if (!given.every(({ value, key }) => key !== undefined && key !== '?' && isMovable(file, value, span)))
    return undefined;
  const where = rest.length > 0 ? [`where: { ${rest.map(({ at }) => file.text(at)).join(', ')} }`] : [];
  const isApart = rest.length > 0 || options.some(({ key }) => key !== 'attributes');
  const all = [
    `model: ${chainOf(file.facts, model.value)?.join('.') ?? ''}`,
    `as: '${name}'`,
    ...(isApart ? ['separate: true'] : []),
    ...where,
    ...options.map(({ at }) => file.text(at)),
  ];
  return `{ ${all.join(', ')} }`;
}

function isIncluded(file: FileView, options: number | undefined, name: string): boolean {
  const include = entriesOf(file, options).find(({ key }) => key === 'include');
  return include !== undefined && new RegExp(`['"\`]${name}['"\`]`).test(file.text(include.at));
}

function entriesOf({ facts }: FileView, id: number | undefined): readonly Entry[] {
  const value = facts.values[id ?? -1];
  return value?.kind === 'object' ? value.entries : [];
}
