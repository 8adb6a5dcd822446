import type { z } from 'zod';
import type { Rule } from '../../rules/kit/rule.ts';
import { LINE_WIDTH } from './registry.ts';

/** The schema of readylint.json with the rules by name, so that an editor can offer them and mark a slip. */
export function renderSchema(schema: z.core.JSONSchema.BaseSchema, all: readonly Rule[]): string {
  const { rules } = schema.properties ?? {};
  if (typeof rules !== 'object' || typeof rules.additionalProperties !== 'object') {
    throw new Error('the config schema has no record `rules` any more: see scripts/generate/schema.ts');
  }
  const { additionalProperties: setting, propertyNames: _, ...described } = rules;
  const byName = Object.fromEntries(
    [...all]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, summary, severity }) => [id, { ...setting, description: `${summary} (${severity})` }]),
  );
  const named = { ...described, properties: byName, additionalProperties: false };
  const whole = { ...schema, properties: { ...schema.properties, rules: named } };
  return `${shortLists(JSON.stringify(whole, null, 2))}\n`;
}

/** Lists of words on one line where they fit, as the formatter wants them, so that the two do not quarrel. */
function shortLists(json: string): string {
  return json.replace(
    /^(.*)\[\n\s*("[^"\n]*"(?:,\n\s*"[^"\n]*")*)\n\s*\](,?)$/gm,
    (list, before, words, after) => {
      const line = `${before}[${words.replace(/,\n\s*/g, ', ')}]${after}`;
      return line.length > LINE_WIDTH ? list : line;
    },
  );
}
