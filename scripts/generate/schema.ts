import type { z } from 'zod';
import { LINE_WIDTH } from './registry.ts';

/** The schema of the config file, so that an editor can offer what may stand there and mark a slip. */
export function renderSchema(schema: z.core.JSONSchema.BaseSchema): string {
  return `${shortLists(JSON.stringify(schema, null, 2))}\n`;
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
