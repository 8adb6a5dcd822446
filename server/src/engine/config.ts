import {
  findNodeAtLocation,
  getNodeValue,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { z } from 'zod';
import type { Span } from '../../../rules/kit/finding.ts';
import { nearest } from './nearest.ts';

/** The one source of what readylint.json may hold: validation, its type and the published schema come from here. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    ignore: z
      .array(z.string().min(1))
      .default([])
      .describe('Globs of files and folders that are not checked, relative to this file.'),
    rules: z
      .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
      .default({})
      .describe('Severity by rule id; "off" turns a rule off.'),
  })
  .describe('Configuration of readylint.');

export type Config = z.infer<typeof configSchema>;

export const CONFIG_FILES = ['readylint.json', 'readylint.jsonc'] as const;

export interface ConfigMistake {
  message: string;
  span: Span;
}

export interface ReadConfig {
  config: Config;
  mistakes: ConfigMistake[];
}

export const DEFAULT_CONFIG: Config = configSchema.parse({});

/** Data only: nothing in it is executed. What is wrong is named at its place; the rest stays in force. */
export function readConfig(text: string, knownRules: readonly string[]): ReadConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [syntax] = errors;
  if (!tree || syntax) return { config: DEFAULT_CONFIG, mistakes: [syntaxMistake(text, syntax)] };
  const value: unknown = getNodeValue(tree);
  const parsed = configSchema.safeParse(value);
  const mistakes = [...shapeMistakes(tree, parsed.error), ...unknownRules(tree, knownRules)];
  return { config: parsed.success ? parsed.data : salvage(value), mistakes };
}

function syntaxMistake(text: string, error: ParseError | undefined): ConfigMistake {
  if (!error) return { message: 'the file is empty: write {} or remove it', span: [0, text.length] };
  const what = printParseErrorCode(error.error).replace(
    /(?!^)([A-Z])/g,
    (_, letter: string) => ` ${letter.toLowerCase()}`,
  );
  return {
    message: `not valid JSON: ${what.toLowerCase()}`,
    span: [error.offset, error.offset + Math.max(1, error.length)],
  };
}

/** Each known key on its own, so that one mistake does not undo the others. */
function salvage(value: unknown): Config {
  const kept: Record<string, unknown> = {};
  if (typeof value !== 'object' || value === null) return DEFAULT_CONFIG;
  for (const [key, schema] of Object.entries(configSchema.shape)) {
    const part = (value as Record<string, unknown>)[key];
    if (part !== undefined && schema.safeParse(part).success) kept[key] = part;
  }
  return configSchema.parse(kept);
}

function shapeMistakes(tree: JsonNode, error: z.ZodError | undefined): ConfigMistake[] {
  return (error?.issues ?? []).flatMap((issue) => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        message: `unknown key "${key}"${suggestion(key, Object.keys(configSchema.shape))}`,
        span: keySpan(tree, [...path, key]),
      }));
    }
    const name = path.join('.');
    return [{ message: `${name ? `"${name}": ` : ''}${issue.message}`, span: valueSpan(tree, path) }];
  });
}

function unknownRules(tree: JsonNode, known: readonly string[]): ConfigMistake[] {
  const rules = findNodeAtLocation(tree, ['rules']);
  return (rules?.children ?? []).flatMap((property) => {
    const key = property.children?.[0];
    const id = String(key?.value ?? '');
    if (!key || known.includes(id)) return [];
    return [
      {
        message: `unknown rule "${id}"${suggestion(id, known)}`,
        span: [key.offset, key.offset + key.length] as Span,
      },
    ];
  });
}

function keySpan(tree: JsonNode, path: (string | number)[]): Span {
  const key = findNodeAtLocation(tree, path)?.parent?.children?.[0] ?? tree;
  return [key.offset, key.offset + key.length];
}

function valueSpan(tree: JsonNode, path: (string | number)[]): Span {
  const node = findNodeAtLocation(tree, path) ?? tree;
  return [node.offset, node.offset + node.length];
}

function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `: did you mean "${near}"?` : `: known are ${known.join(', ')}`;
}
