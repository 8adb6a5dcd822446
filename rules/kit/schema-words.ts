import type { Change } from './finding.ts';
import type { FieldType, WrittenField } from './written-types.ts';

export type SchemaImport = Omit<Extract<Change, { do: 'import' }>, 'do' | 'style'>;

/** How a library says what a value has to be, and how it is asked whether one is. */
export interface SchemaWords {
  /** The package that the project has. */
  package: string;
  /** What the schema is written with. */
  imports: readonly SchemaImport[];
  /** What asks it, where that is no method of it. */
  asks: readonly SchemaImport[];
  schema(fields: readonly WrittenField[]): string;
  parse(schema: string, value: string): string;
}

const listed = (fields: readonly WrittenField[], word: (one: WrittenField) => string) =>
  `{\n${fields.map((one) => `  ${one.name}: ${word(one)},`).join('\n')}\n}`;
const quoted = (texts: readonly string[]) => texts.map((one) => `'${one}'`).join(', ');

function zod(type: FieldType): string {
  if (type.kind === 'array') return `z.array(${zod(type.of)})`;
  if (type.kind === 'nullable') return `${zod(type.of)}.nullable()`;
  if (type.kind === 'numeric') return 'z.coerce.number()';
  return type.kind === 'choice' ? `z.enum([${quoted(type.texts)}])` : `z.${type.kind}()`;
}

/** It makes numbers of texts by itself. */
function joi(type: FieldType): string {
  if (type.kind === 'array') return `Joi.array().items(${joi(type.of)})`;
  if (type.kind === 'nullable') return `${joi(type.of)}.allow(null)`;
  if (type.kind === 'numeric') return 'Joi.number()';
  return type.kind === 'choice' ? `Joi.string().valid(${quoted(type.texts)})` : `Joi.${type.kind}()`;
}

function typebox(type: FieldType): string {
  if (type.kind === 'array') return `Type.Array(${typebox(type.of)})`;
  if (type.kind === 'nullable') return `Type.Union([${typebox(type.of)}, Type.Null()])`;
  if (type.kind === 'numeric') return 'Type.Union([Type.Number(), Type.String()])';
  if (type.kind === 'choice')
    return `Type.Union([${type.texts.map((one) => `Type.Literal('${one}')`).join(', ')}])`;
  return `Type.${type.kind.charAt(0).toUpperCase()}${type.kind.slice(1)}()`;
}

function valibot(type: FieldType): string {
  if (type.kind === 'array') return `v.array(${valibot(type.of)})`;
  if (type.kind === 'nullable') return `v.nullable(${valibot(type.of)})`;
  if (type.kind === 'numeric') return 'v.union([v.number(), v.string()])';
  return type.kind === 'choice' ? `v.picklist([${quoted(type.texts)}])` : `v.${type.kind}()`;
}

/** Without `required` a text of it may be missing. */
function yup(type: FieldType, isOptional: boolean): string {
  if (type.kind === 'nullable') return `${yup(type.of, true)}.nullable()${isOptional ? '' : '.defined()'}`;
  const end = isOptional ? '' : '.required()';
  if (type.kind === 'array') return `yup.array().of(${yup(type.of, false)})${end}`;
  if (type.kind === 'choice') return `yup.string().oneOf([${quoted(type.texts)}] as const)${end}`;
  return `yup.${type.kind === 'numeric' ? 'number' : type.kind}()${end}`;
}

export const SCHEMA_WORDS: readonly SchemaWords[] = [
  {
    package: 'zod',
    imports: [{ from: 'zod', imported: 'z', local: 'z' }],
    asks: [],
    schema: (fields) =>
      `z.object(${listed(fields, (one) => zod(one.type) + (one.isOptional ? '.optional()' : ''))})`,
    parse: (schema, value) => `${schema}.parse(${value})`,
  },
  {
    package: 'valibot',
    imports: [{ from: 'valibot', imported: '*', local: 'v' }],
    asks: [{ from: 'valibot', imported: '*', local: 'v' }],
    schema: (fields) =>
      `v.object(${listed(fields, (one) => (one.isOptional ? `v.optional(${valibot(one.type)})` : valibot(one.type)))})`,
    parse: (schema, value) => `v.parse(${schema}, ${value})`,
  },
  {
    package: '@sinclair/typebox',
    imports: [{ from: '@sinclair/typebox', imported: 'Type', local: 'Type' }],
    asks: [{ from: '@sinclair/typebox/value', imported: 'Value', local: 'Value' }],
    schema: (fields) =>
      `Type.Object(${listed(fields, (one) => (one.isOptional ? `Type.Optional(${typebox(one.type)})` : typebox(one.type)))}, { additionalProperties: false })`,
    parse: (schema, value) => `Value.Parse(${schema}, ${value})`,
  },
  {
    package: 'yup',
    imports: [{ from: 'yup', imported: '*', local: 'yup' }],
    asks: [],
    schema: (fields) => `yup.object(${listed(fields, (one) => yup(one.type, one.isOptional))})`,
    parse: (schema, value) => `${schema}.validateSync(${value}, { stripUnknown: true })`,
  },
  {
    package: 'joi',
    imports: [{ from: 'joi', imported: 'default', local: 'Joi' }],
    asks: [{ from: 'joi', imported: 'default', local: 'Joi' }],
    schema: (fields) =>
      `Joi.object(${listed(fields, (one) => joi(one.type) + (one.isOptional ? '' : '.required()'))})`,
    parse: (schema, value) => `Joi.attempt(${value}, ${schema})`,
  },
];
