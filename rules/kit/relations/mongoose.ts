import { addCall } from '../chain-edits.ts';
import type { FileFacts } from '../facts.ts';
import { isInside } from '../inside.ts';
import type { Query } from '../queries.ts';
import { functionAround } from '../regions.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';
import { literalOf, optionOf, soleEntry } from './decorated.ts';
import type { ModelRef } from './models.ts';
import { isTyped } from './models.ts';
import type { LoadedRelation } from './relation.ts';
import { columnOf, type RowSource } from './row-source.ts';

/** `populate`, along a reference that the schema declares. */
export function mongooseRelation(
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
): LoadedRelation | undefined {
  const { facts, path } = file;
  const [rows, own] = [source.query.chain.on, asked.chain.on];
  const question = questionOf(facts, source, asked);
  if (rows === undefined || own === undefined || !question || source.query.method !== 'find')
    return undefined;
  if (hasLean(source.query) !== hasLean(asked) || isReadElsewhere(facts, source, asked, question.field))
    return undefined;
  // What a row of plain values holds under that name is for TypeScript an id.
  if (isTyped(path) && hasLean(asked)) return undefined;
  const name = modelNameOf(project, { path, value: own });
  if (name === undefined || referenceOf(project, { path, value: rows }, question.field) !== name)
    return undefined;
  const model = chainOf(facts, own)?.join('.');
  const type = isTyped(path) ? `<{ ${question.field}: InstanceType<typeof ${model}> | null }>` : '';
  const chosen =
    question.chosen === undefined
      ? ''
      : `, select: ${file.text(facts.values[question.chosen]?.at ?? [0, 0])}`;
  // By its name alone a model is found only where somebody has brought it along.
  const options = `{ path: '${question.field}', model: ${model}${chosen} }`;
  const edit = model === undefined ? undefined : addCall(file, source.query, `.populate${type}(${options})`);
  if (!edit) return undefined;
  return {
    name: question.field,
    changes: [{ do: 'replace', ...edit }],
    value: `${facts.bindings[source.row]?.name ?? ''}.${question.field} ?? null`,
    title: `Load \`${question.field}\` with the rows by \`populate\``,
  };
}

const hasLean = ({ chain }: Query): boolean => chain.calls.some(({ name }) => name === 'lean');

/** `Customer.findById(order.customer)`, with the fields that it chooses. */
function questionOf(facts: FileFacts, { row }: RowSource, { chain, method }: Query) {
  const [first, ...others] = chain.calls;
  const select = others.find(({ name }) => name === 'select')?.args;
  if (!first || others.some(({ name }) => !/^(select|lean|exec)$/.test(name)) || first.args.length !== 1)
    return undefined;
  const [given] = first.args;
  const key =
    method === 'findById' ? given : method === 'findOne' ? soleEntry(facts, given, '_id')?.value : undefined;
  const field = key === undefined ? undefined : columnOf(facts, key, row);
  const chosen = select?.[0];
  if (field === undefined || field === '_id' || field === 'id') return undefined;
  if (select && (select.length > 1 || literalOf(facts, chosen) === undefined)) return undefined;
  return { field, chosen };
}

/** Others take for an id what would be the document then. */
function isReadElsewhere(facts: FileFacts, { query }: RowSource, asked: Query, field: string): boolean {
  const [rows, own] = [query, asked].map(({ chain }) => facts.calls[chain.calls.at(-1)?.id ?? -1]?.at);
  const around = functionAround(facts, facts.calls[query.call]?.region ?? 0);
  const end = facts.functions[around ?? 0]?.at[1] ?? 0;
  return facts.values.some(
    (one) =>
      one.kind === 'member' &&
      one.name === field &&
      rows !== undefined &&
      one.at[0] >= rows[1] &&
      one.at[1] <= end &&
      !(own && isInside(one.at, own)),
  );
}

/** `mongoose.model('Customer', …)` */
function modelCall(project: ProjectView, { path, value }: ModelRef) {
  const made = project.origin({ path }, value)?.thing?.made;
  const facts = made && project.facts(made.path);
  const args = made && facts?.calls[made.call]?.args;
  return made && facts && args ? { path: made.path, facts, args } : undefined;
}

function modelNameOf(project: ProjectView, model: ModelRef): string | undefined {
  const made = modelCall(project, model);
  return made && literalOf(made.facts, made.args[0]);
}

/** The model that a field of a schema refers to. */
function referenceOf(project: ProjectView, model: ModelRef, field: string): string | undefined {
  const made = modelCall(project, model);
  const schema = made && modelCall(project, { path: made.path, value: made.args[1] ?? -1 });
  const definition = schema && optionOf(schema.facts, schema.args.slice(0, 1), field);
  if (!schema || definition === undefined) return undefined;
  const value = schema.facts.values[definition];
  return value?.kind === 'object'
    ? literalOf(schema.facts, optionOf(schema.facts, [definition], 'ref'))
    : undefined;
}
