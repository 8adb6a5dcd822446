import type { ExitCode } from './exit-code.ts';

/** Everything about a command that its help needs; what it does is loaded only when it runs. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** After the name in the usage line. */
  operands: string;
  /** The paragraph above the options. */
  about: string;
  options: Record<string, Option>;
  examples: { line: string; does: string }[];
  /** What each exit code means here. */
  exits: Partial<Record<ExitCode, string>>;
  load(): Promise<Run>;
}

export type Run = (args: Args) => Promise<ExitCode>;

export interface Args {
  flag(option: string): boolean;
  /** The value given, else the option's default. */
  value(option: string): string | undefined;
  /** All values given of an option that may be repeated, else its default. */
  values(option: string): string[];
  operands: string[];
}

export type Option = Flag | ValueOption;

export interface Flag {
  kind: 'flag';
  short?: string;
  help: string;
}

export interface ValueOption {
  kind: 'value';
  /** The word that stands for the value in help texts. */
  placeholder: string;
  choices?: readonly string[];
  /** May be given more than once. */
  repeats?: true;
  /** A choice may be followed by `:` and a file. */
  withFile?: true;
  default?: string;
  help: string;
}
