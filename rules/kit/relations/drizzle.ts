import type { CallId, Entry, FileFacts, ValueId } from '../facts.ts';
import type { Query } from '../queries.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';
import { type TableRelation, tableRelations } from './drizzle-relations.ts';
import { isSameModel } from './models.ts';
import { isMovable } from './movable.ts';
import { placeOption } from './nested-options.ts';
import type { LoadedRelation } from './relation.ts';
import { columnOf, type RowSource } from './row-source.ts';

/** `with`, along what `relations(…)` declares. */
export function drizzleRelation(
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
): LoadedRelation | undefined {
  const rows = relationalOf(file.facts, source.query);
  const question = questionOf(project, file, asked, source);
  const call = source.query.chain.calls[0]?.id;
  if (rows?.method !== 'findMany' || !question || rows.client !== question.client) return undefined;
  const [relation, ...more] = tableRelations(project).filter(
    (one) =>
      one.table === rows.table &&
      one.own === question.column &&
      one.other === question.other &&
      isSameModel(project, one.target, { path: file.path, value: question.table }),
  );
  if (!relation || more.length > 0 || call === undefined) return undefined;
  const text = optionsText(project, file, source, question);
  const value = heldValue(file, source, relation, question);
  const edit = text === undefined ? undefined : placeOption(file, call, 0, ['with', relation.name], text);
  if (value === undefined || !edit) return undefined;
  return {
    name: relation.name,
    changes: edit === 'there' ? [] : [{ do: 'replace', ...edit }],
    value,
    title: `Load \`${relation.name}\` with the rows by \`with\``,
  };
}

/** `db.query.orders.findMany(…)` */
function relationalOf(facts: FileFacts, { chain }: Query) {
  const names = chain.on === undefined ? undefined : chainOf(facts, chain.on);
  const [call, ...more] = chain.calls;
  if (names?.at(-2) !== 'query' || !call || more.length > 0) return undefined;
  return { client: names.slice(0, -2).join('.'), table: names.at(-1) ?? '', method: call.name };
}

interface Question {
  client: string;
  gives: 'one' | 'list' | 'list of one';
  /** The table, where its column is named. */
  table: ValueId;
  column: string;
  other: string;
  rest: readonly ValueId[];
  options: readonly Entry[];
}

function questionOf(
  project: ProjectView,
  file: FileView,
  asked: Query,
  source: RowSource,
): Question | undefined {
  const { facts } = file;
  const relational = relationalOf(facts, asked);
  const [first] = asked.chain.calls;
  if (relational) {
    const options = facts.values[first?.args[0] ?? -1];
    const entries = options?.kind === 'object' ? options.entries : [];
    const where = conditionOf(project, file, entries.find(({ key }) => key === 'where')?.value, source);
    const others = entries.filter(({ key }) => key !== 'where');
    const gives = relational.method === 'findFirst' ? 'one' : 'list';
    return where && { ...where, client: relational.client, gives, options: others };
  }
  const names = asked.chain.calls.map(({ name }) => name).join(' ');
  const client = asked.chain.on === undefined ? undefined : chainOf(facts, asked.chain.on)?.join('.');
  if (client === undefined || !/^select from where( limit)?$/.test(names) || first?.args.length)
    return undefined;
  const [where, limit] = asked.chain.calls.slice(2);
  const found = conditionOf(project, file, where?.args[0], source);
  const isOne = limit !== undefined && file.text(facts.values[limit.args[0] ?? -1]?.at ?? [0, 0]) === '1';
  if (!found || (limit && !isOne)) return undefined;
  return { ...found, client, gives: isOne ? 'list of one' : 'list', options: [] };
}

/** `eq(lines.orderId, order.id)`, alone or among others of `and(…)`. */
function conditionOf(project: ProjectView, file: FileView, id: ValueId | undefined, { row }: RowSource) {
  const { facts } = file;
  const call = operator(project, file, id);
  const all = call?.name === 'and' ? call.args : id === undefined ? [] : [id];
  for (const one of all) {
    const equal = operator(project, file, one);
    const [left, right] = equal?.name === 'eq' ? equal.args : [];
    const named = facts.values[left ?? -1];
    const column = right === undefined ? undefined : columnOf(facts, right, row);
    if (named?.kind !== 'member' || column === undefined) continue;
    return { table: named.of, column, other: named.name, rest: all.filter((other) => other !== one) };
  }
  return undefined;
}

function operator(project: ProjectView, file: FileView, id: ValueId | undefined) {
  const value = file.facts.values[id ?? -1];
  if (value?.kind !== 'call' || !isOperator(project, file, value.call)) return undefined;
  const { callee, args } = file.facts.calls[value.call] ?? { callee: -1, args: [] };
  return { name: chainOf(file.facts, callee)?.at(-1), args };
}

function isOperator(project: ProjectView, file: FileView, call: CallId): boolean {
  const callee = project.callee(file, call);
  return callee?.kind === 'library' && callee.library === 'drizzle' && callee.operation.effect === undefined;
}

const OF_MANY = new Set(['orderBy', 'limit', 'columns', 'with']);
const OF_ONE = new Set(['columns', 'with']);

function optionsText(
  project: ProjectView,
  file: FileView,
  { span }: RowSource,
  { gives, rest, options }: Question,
): string | undefined {
  const known = gives === 'list' ? OF_MANY : OF_ONE;
  if (options.some(({ key }) => !known.has(key ?? '')) || (gives !== 'list' && rest.length > 0))
    return undefined;
  const isKnown = (call: CallId) => isOperator(project, file, call);
  const moved = [...rest, ...options.map(({ value }) => value)];
  if (!moved.every((one) => isMovable(file, one, span, isKnown))) return undefined;
  const texts = rest.map((one) => file.text(file.facts.values[one]?.at ?? [0, 0]));
  const where = texts.length > 1 ? `and(${texts.join(', ')})` : texts[0];
  const all = [
    ...(where === undefined ? [] : [`where: ${where}`]),
    ...options.map(({ at }) => file.text(at)),
  ];
  return all.length > 0 ? `{ ${all.join(', ')} }` : 'true';
}

/** Where there is no such row, the relation holds null. */
function heldValue(
  { facts }: FileView,
  { row }: RowSource,
  { name, isMany }: TableRelation,
  { gives }: Question,
): string | undefined {
  const held = `${facts.bindings[row]?.name ?? ''}.${name}`;
  if (isMany) return gives === 'list' ? held : undefined;
  return gives === 'one' ? `${held} ?? undefined` : `${held} ? [${held}] : []`;
}
