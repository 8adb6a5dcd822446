import type { z } from 'zod';
import type { JsonPath } from './json.ts';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** The keys that may stand at a place, by the schema; what the value holds there chooses between several forms. */
export function keysAt(schema: Schema, path: JsonPath, value: unknown): string[] {
  return schemasAt(schema, path, value).flatMap((one) => {
    const def = defOf(one);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

function schemasAt(schema: Schema, path: JsonPath, value: unknown): Schema[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return schemasAt(def.innerType, path, value);
    case 'pipe':
      return schemasAt(def.in, path, value);
    case 'union':
      return def.options.filter((one) => fits(one, value)).flatMap((one) => schemasAt(one, path, value));
    default:
      return within(schema, def, path, value);
  }
}

function within(schema: Schema, def: Def, path: JsonPath, value: unknown): Schema[] {
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  const next = def.type === 'object' ? def.shape[key] : undefined;
  const child =
    next ?? (def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : undefined);
  return child ? schemasAt(child, rest, memberOf(value, key)) : [];
}

/** Of several kinds of objects the one whose fixed words are there. */
function fits(schema: Schema, value: unknown): boolean {
  const def = defOf(schema);
  if (def.type !== 'object') return true;
  return Object.entries(def.shape).every(([key, one]) => {
    const own = defOf(one);
    return own.type !== 'literal' || own.values.includes(memberOf(value, key) as string);
  });
}

function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function defOf(schema: Schema): Def {
  return (schema as z.core.$ZodTypes)._zod.def;
}
