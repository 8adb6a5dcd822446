import * as z from 'zod';

/** What a user sets in the editor, folder by folder. The one source: editors' own declarations are made from it. */
export const settingsSchema = z.object({
  enable: z.boolean().default(true).describe('Whether files of this folder are checked.'),
  codeLens: z
    .boolean()
    .default(false)
    .describe('Whether a line above each route and job handler says how ready it is.'),
  types: z
    .enum(['auto', 'never'])
    .default('auto')
    .describe(
      'Whether the compiler is asked, in a process of its own, for types that decide findings; `never` saves its memory.',
    ),
});

export type FolderSettings = z.output<typeof settingsSchema>;

export const SECTION = 'readylint';

/** What is wrong counts as not set: a slip in one setting must not take the others away. */
export function readSettings(value: unknown): FolderSettings {
  const given = typeof value === 'object' && value !== null ? value : {};
  const known = Object.entries(given).filter(
    ([key, one]) => settingsSchema.partial().safeParse({ [key]: one }).success,
  );
  return settingsSchema.parse(Object.fromEntries(known));
}
