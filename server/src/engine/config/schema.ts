import * as z from 'zod';
import { AREAS, PRESETS, type Rule, type RuleMeta } from '../../../../rules/kit/rule.ts';
import { globMistake } from './globs.ts';
import { knowledge } from './knowledge.ts';

/** All that config needs to know of a rule; the engine's own have no `check`. */
export type ConfigurableRule = RuleMeta & Pick<Rule, 'options'>;

export const LEVELS = ['off', 'info', 'warning', 'error'] as const;
const level = z.enum(LEVELS);
export type Level = z.infer<typeof level>;

const glob = z.string().superRefine((text, context) => {
  const mistake = globMistake(text);
  if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
});

/** One form with a name for each part, so that editors can offer them and messages can name them. */
function ruleSetting({ options }: ConfigurableRule) {
  const parts = z.strictObject({
    severity: level.optional().describe('"off" turns the rule off; without it, its own severity holds.'),
    options: options.optional().describe("The rule's options; its page lists them."),
    reason: z.string().optional().describe('Why it is set so, for whoever reads it later.'),
  });
  return z.union([level, parts], { error: `must be ${oneOf(LEVELS)}, or { "severity": …, "options": … }` });
}

function ruleSettings(rules: readonly ConfigurableRule[]) {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return z
    .strictObject(
      Object.fromEntries(
        sorted.map((rule) => [
          rule.id,
          ruleSetting(rule).optional().describe(`${rule.summary} (${rule.severity})`),
        ]),
      ),
    )
    .describe('By rule id: a severity, "off", or { "severity", "options" }.');
}

const areaSettings = z
  .strictObject(Object.fromEntries(AREAS.map((area) => [area, level.optional()])))
  .describe(
    'By area: the severity of all its rules that are on, or "off". A rule named in `rules` goes first.',
  );

function overrides(rules: readonly ConfigurableRule[]) {
  const override = z
    .strictObject({
      files: z
        .array(glob)
        .min(1, 'needs at least one glob')
        .describe('Globs, relative to the root, of the files that this holds for.'),
      excludeFiles: z.array(glob).optional().describe('Globs of files among them that it does not hold for.'),
      rules: ruleSettings(rules).optional(),
      areas: areaSettings.optional(),
    })
    .refine((one) => one.rules !== undefined || one.areas !== undefined, {
      error: 'changes nothing: give it "rules" or "areas", or remove it',
    });
  return z.array(override).describe('Other settings for some files. Later ones go before earlier ones.');
}

/** The one source of what a config file may hold: validation, its type and the published schema come from here. */
export function configSchema(rules: readonly ConfigurableRule[]) {
  return z
    .strictObject({
      $schema: z.string().optional().describe('Where editors find the schema of this file.'),
      extends: z
        .union([z.string().min(1), z.array(z.string().min(1))], {
          error:
            'must be a text or a list of texts, each a path such as "./base.json" or the name of a package',
        })
        .optional()
        .describe(
          'Config files that this one starts from: paths relative to this file, or packages whose readylint.json is read.',
        ),
      preset: z
        .enum(PRESETS)
        .optional()
        .describe('Which rules are on where nothing else says so; "recommended" without it.'),
      rules: ruleSettings(rules).optional(),
      areas: areaSettings.optional(),
      overrides: overrides(rules).optional(),
      ignore: z
        .array(glob)
        .optional()
        .describe('Globs, relative to the root, of files and folders that are not checked.'),
      knowledge: knowledge().optional(),
      suppressions: z
        .strictObject({
          requireReason: z
            .boolean()
            .optional()
            .describe('Whether a comment that silences a finding must say why; true without it.'),
        })
        .optional()
        .describe('What is asked of comments that silence findings.'),
    })
    .describe('Configuration of readylint.');
}

export type ConfigSchema = ReturnType<typeof configSchema>;
/** What one config file says. */
export type ConfigPart = z.output<ConfigSchema>;

export function oneOf(words: readonly string[]): string {
  return words.map((one) => `"${one}"`).join(', ');
}
