import * as z from 'zod';
import { type ConfigurableRule, configSchema } from './schema.ts';

/** As much of a JSON schema as ours is made of. */
export interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
}

/** The published schema. */
export function publishedSchema(rules: readonly ConfigurableRule[]): JsonSchema {
  return z.toJSONSchema(configSchema(rules), { io: 'input', target: 'draft-7' }) as JsonSchema;
}

/** All forms that the value at a place may have; with what describes the place, first. */
export function formsAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema[] {
  const [key, ...rest] = path;
  const forms = formsOf(schema);
  if (key === undefined) return forms;
  return forms.flatMap(({ properties, items }) => {
    const next = typeof key === 'number' ? items : properties?.[key];
    return next ? formsAt(next, rest) : [];
  });
}

function formsOf(schema: JsonSchema): JsonSchema[] {
  return [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(formsOf)];
}
