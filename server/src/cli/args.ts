import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../engine/nearest.ts';
import type { Args, Command, Option } from './command.ts';
import { UsageError } from './usage-error.ts';

type ParserOptions = NonNullable<ParseArgsConfig['options']>;

export const HELP: Option = { kind: 'flag', short: 'h', help: 'print this help' };

/** The command's own options and the one that every command has. */
export function allOptions(command: Command): Record<string, Option> {
  return { ...command.options, help: HELP };
}

export function readArgs(command: Command, words: string[]): Args {
  const options = allOptions(command);
  const { values, positionals } = parseStrictly(command, words, toParserOptions(options));
  const given = new Map(Object.entries(values));
  const valuesOf = (name: string) =>
    [given.get(name) ?? defaultOf(options[name])].flat().filter((one) => typeof one === 'string');
  for (const [name, option] of Object.entries(options)) {
    for (const value of valuesOf(name)) checkChoice(name, option, value);
  }
  return {
    flag: (name) => given.get(name) === true,
    value: (name) => valuesOf(name).at(-1),
    values: valuesOf,
    operands: positionals,
  };
}

function defaultOf(option: Option | undefined): string[] {
  return option?.kind === 'value' && option.default !== undefined ? [option.default] : [];
}

function toParserOptions(options: Record<string, Option>): ParserOptions {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      option.kind === 'value'
        ? { type: 'string' as const, ...(option.repeats && { multiple: true }) }
        : { type: 'boolean' as const, ...(option.short && { short: option.short }) },
    ]),
  );
}

function parseStrictly(command: Command, words: string[], options: ParserOptions) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const unknown = unknownOption(words, options);
    if (unknown) throw new UsageError(unknownOptionMessage(command, unknown, Object.keys(options)));
    throw new UsageError(firstLine(error));
  }
}

/** parseArgs names the option only inside a sentence, so the words are read again without its judgement. */
function unknownOption(words: string[], options: ParserOptions): string | undefined {
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  return unknown?.kind === 'option' ? unknown.rawName : undefined;
}

function unknownOptionMessage(command: Command, unknown: string, known: string[]): string {
  const guess = nearest(unknown.replace(/^-+/, ''), known);
  const hint = guess
    ? `Did you mean --${guess}?`
    : `Its options: ${known.map((name) => `--${name}`).join(', ')}.`;
  return `\`readylint ${command.name}\` has no option ${unknown}. ${hint}`;
}

function checkChoice(name: string, option: Option, value: string): void {
  if (option.kind !== 'value') return;
  const given = option.withFile ? value.replace(/:.*$/s, '') : value;
  if (!option.choices || option.choices.includes(given)) return;
  const guess = nearest(given, option.choices);
  const hint = guess ? `Did you mean ${guess}? ` : '';
  throw new UsageError(
    `--${name} cannot be ${JSON.stringify(given)}. ${hint}Possible: ${option.choices.join(', ')}.`,
  );
}

function firstLine(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return line.endsWith('.') ? line : `${line}.`;
}
