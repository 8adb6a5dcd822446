import type { SchemaRelation } from '../../../rules/kit/schema-relation.ts';

interface Field {
  model: string;
  name: string;
  type: string;
  isMany: boolean;
  isOptional: boolean;
  /** The relation's own name, where two models have several. */
  relation: string | undefined;
  fields: readonly string[];
  references: readonly string[];
}

const MODEL = /^model\s+(\w+)\s*\{$([\s\S]*?)^\}/gm;
const FIELD = /^\s*(\w+)\s+(\w+)(\[\])?(\?)?(?:\s+(.*))?$/;

/** The relations of all models of a project, as its Prisma schemas declare them. */
export function relationsIn(texts: readonly string[]): SchemaRelation[] {
  const models = modelsIn(texts);
  const fields = [...models].flatMap(([model, body]) => fieldsIn(model, body, models));
  return fields.flatMap((one) =>
    one.fields.length > 0 ? (ofHolder(one) ?? []) : (ofOther(one, fields) ?? []),
  );
}

/** By name; what two schemas declare is not told apart. */
function modelsIn(texts: readonly string[]): Map<string, string> {
  const models = new Map<string, string>();
  const twice = new Set<string>();
  for (const text of texts) {
    for (const [, name = '', body = ''] of text.replaceAll('\r\n', '\n').matchAll(MODEL)) {
      if (models.has(name)) twice.add(name);
      models.set(name, body);
    }
  }
  for (const name of twice) models.delete(name);
  return models;
}

function fieldsIn(model: string, body: string, models: ReadonlyMap<string, string>): Field[] {
  return body.split('\n').flatMap((line) => {
    const [, name, type, many, optional, attributes = ''] =
      FIELD.exec(line.replace(/\/\/.*$/, '').trimEnd()) ?? [];
    if (name === undefined || type === undefined || !models.has(type)) return [];
    const relation = /@relation\(\s*(?:name:\s*)?"([^"]*)"|@relation\([^)]*\bname:\s*"([^"]*)"/.exec(
      attributes,
    );
    const given = { model, name, type, isMany: many !== undefined, isOptional: optional !== undefined };
    const columns = { fields: namesOf(attributes, 'fields'), references: namesOf(attributes, 'references') };
    return [{ ...given, ...columns, relation: relation?.[1] ?? relation?.[2] }];
  });
}

function namesOf(attributes: string, key: string): string[] {
  const list = new RegExp(`\\b${key}:\\s*\\[([^\\]]*)\\]`).exec(attributes)?.[1] ?? '';
  return list.split(',').flatMap((one) => one.trim() || []);
}

/** The side that has the column of the other's key. */
function ofHolder({
  model,
  name,
  type,
  isMany,
  isOptional,
  fields,
  references,
}: Field): SchemaRelation | undefined {
  const [own] = fields;
  const [other] = references;
  if (own === undefined || other === undefined || fields.length > 1 || references.length > 1)
    return undefined;
  return { model, name, to: type, isMany, isOptional, own, other };
}

/** The side that the other points to. */
function ofOther(one: Field, all: readonly Field[]): SchemaRelation | undefined {
  const [holder, ...more] = all.filter(
    ({ model, type, relation, fields }) =>
      model === one.type && type === one.model && relation === one.relation && fields.length > 0,
  );
  const held = holder && more.length === 0 ? ofHolder(holder) : undefined;
  if (!held) return undefined;
  const { model, name, type, isMany, isOptional } = one;
  return { model, name, to: type, isMany, isOptional, own: held.other, other: held.own };
}
