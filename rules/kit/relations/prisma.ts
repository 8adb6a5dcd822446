import type { Entry, ValueId } from '../facts.ts';
import type { Query } from '../queries.ts';
import type { SchemaRelation } from '../schema-relation.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';
import { isMovable } from './movable.ts';
import { placeOption } from './nested-options.ts';
import type { LoadedRelation } from './relation.ts';
import { columnOf, type RowSource } from './row-source.ts';

const OF_MANY = new Set(['where', 'select', 'include', 'omit', 'orderBy', 'take', 'skip', 'distinct']);
const OF_ONE = new Set(['where', 'select', 'include', 'omit']);

/** `include`, along a relation that the schema declares. */
export function prismaRelation(
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
): LoadedRelation | undefined {
  const [rows, own] = [modelOf(file, source.query), modelOf(file, asked)];
  if (!rows || !own || rows.client !== own.client || source.query.method !== 'findMany') return undefined;
  const options = file.facts.values[asked.chain.calls[0]?.args[0] ?? -1];
  if (options?.kind !== 'object' || asked.chain.calls.length > 1) return undefined;
  const where = file.facts.values[options.entries.find(({ key }) => key === 'where')?.value ?? -1];
  if (where?.kind !== 'object') return undefined;
  for (const entry of where.entries) {
    const column = columnOf(file.facts, entry.value, source.row);
    const found =
      column &&
      project
        .schemaRelations()
        .filter((one) => isOf(one, rows.model, own.model) && one.own === column && one.other === entry.key);
    const [relation, ...more] = found || [];
    if (!relation || more.length > 0) continue;
    const rest = where.entries.filter((one) => one !== entry);
    const others = options.entries.filter(({ key }) => key !== 'where');
    return offer(project, { file, source, asked, relation, rest, others });
  }
  return undefined;
}

interface Found {
  file: FileView;
  source: RowSource;
  asked: Query;
  relation: SchemaRelation;
  /** Other conditions than the relation's own, and other options than conditions. */
  rest: readonly Entry[];
  others: readonly Entry[];
}

/** `this.prisma.order` */
function modelOf({ facts }: FileView, { chain }: Query): { client: string; model: string } | undefined {
  const names = chain.on === undefined ? undefined : chainOf(facts, chain.on);
  const model = names?.at(-1);
  return names && model && names.length > 1 ? { client: names.slice(0, -1).join('.'), model } : undefined;
}

function isOf({ model, to }: SchemaRelation, rows: string, own: string): boolean {
  return lowered(model) === rows && lowered(to) === own;
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function offer(project: ProjectView, found: Found): LoadedRelation | undefined {
  const { file, source, asked, relation, rest, others } = found;
  const known = relation.isMany ? OF_MANY : OF_ONE;
  const given = [...rest, ...others];
  if (others.some(({ key }) => !known.has(key ?? ''))) return undefined;
  if (!given.every((one) => isMovable(file, one.value, source.span) && isMovableEntry(one))) return undefined;
  const form = relation.isMany ? ofMany(project, found) : ofOne(found);
  if (!form) return undefined;
  const { calls } = source.query.chain;
  const call = calls[0]?.id;
  const place = call === undefined ? undefined : placed(file, call, form.keys, form.text);
  if (!place || calls.length > 1 || asked.chain.calls.length > 1) return undefined;
  const row = file.facts.bindings[source.row]?.name ?? '';
  return {
    name: form.keys[0] ?? '',
    changes: place.edit === 'there' ? [] : [{ do: 'replace', span: place.edit.span, text: place.edit.text }],
    value: `${row}.${form.value}`,
    title: `${form.value.startsWith('_count') ? 'Count' : 'Load'} \`${relation.name}\` with the rows by \`${place.keys[0]}\``,
  };
}

/** Below `select` where the rows are chosen by it, else below `include`. */
function placed(file: FileView, call: number, keys: readonly string[], text: string) {
  const options = file.facts.values[file.facts.calls[call]?.args[0] ?? -1];
  const isSelected = options?.kind === 'object' && options.entries.some(({ key }) => key === 'select');
  const all = [isSelected ? 'select' : 'include', ...keys];
  const edit = placeOption(file, call, 0, all, text);
  return edit && { edit, keys: all };
}

interface Form {
  keys: readonly string[];
  text: string;
  value: string;
}

function ofOne({ file, asked, relation, rest, others }: Found): Form | undefined {
  const mayThrow = /OrThrow$/.test(asked.method);
  if (!/^find(Unique|First)(OrThrow)?$/.test(asked.method) || rest.length > 0) return undefined;
  if (mayThrow && relation.isOptional) return undefined;
  return { keys: [relation.name], text: optionsText(file, others), value: relation.name };
}

function ofMany(project: ProjectView, { file, asked, relation, rest, others }: Found): Form | undefined {
  const { name } = relation;
  const where = rest.length > 0 ? [`where: { ${textsOf(file, rest).join(', ')} }`] : [];
  if (asked.method === 'count') {
    if (others.length > 0 || (where.length > 0 && (project.version(file, '@prisma/client')?.major ?? 0) < 5))
      return undefined;
    const text = where.length > 0 ? `{ ${where.join('')} }` : 'true';
    return { keys: ['_count', 'select', name], text, value: `_count.${name}` };
  }
  if (asked.method === 'findMany')
    return { keys: [name], text: optionsText(file, others, where), value: name };
  if (asked.method !== 'findFirst' || others.some(({ key }) => key === 'take')) return undefined;
  return {
    keys: [name],
    text: optionsText(file, others, where, ['take: 1']),
    value: `${name}.at(0) ?? null`,
  };
}

function optionsText(
  file: FileView,
  entries: readonly Entry[],
  before: readonly string[] = [],
  after: readonly string[] = [],
): string {
  const all = [...before, ...textsOf(file, entries), ...after];
  return all.length > 0 ? `{ ${all.join(', ')} }` : 'true';
}

function textsOf(file: FileView, entries: readonly Entry[]): string[] {
  return entries.map((one) => file.text(entrySpan(file, one)));
}

function entrySpan({ facts }: FileView, { at, value }: { at: Entry['at']; value: ValueId }) {
  return [at[0], Math.max(at[1], facts.values[value]?.at[1] ?? 0)] as const;
}

/** A spread may hold the relation's own condition. */
const isMovableEntry = ({ key }: Entry): boolean => key !== undefined && key !== '?';
