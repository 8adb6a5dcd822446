import type { InputPart } from '../../../rules/kit/inputs.ts';
import type { Effect } from '../../../rules/kit/library.ts';
import type { LoggerStyle } from '../../../rules/kit/loggers.ts';
import type { EntryKind } from '../../../rules/knowledge/entries.ts';

/** What a project says of one export of its own code, or of a private package. */
export interface Declaration {
  /** A package's specifier, or the files that are meant. */
  module: { package: string } | { covers(path: string): boolean };
  /** 'default' for the default export, '*' for all of them. */
  export: string;
  /** Not the export is meant but what calling it gives. */
  made: boolean;
  means: Meaning;
}

export const FRAMEWORKS = ['express', 'koa', 'hono', 'fastify', 'other'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** The kinds of things that rules ask for and that a project may have made itself. */
export type Meaning =
  | { is: 'http-client'; timeout?: number | null | undefined; retries?: number | undefined }
  | { is: 'query'; effect?: Extract<Effect, 'read' | 'write'> | undefined }
  | { is: 'validator' }
  | { is: 'guard' }
  | { is: 'input'; part: InputPart }
  | { is: 'harmless' }
  | { is: 'logger'; style?: LoggerStyle | undefined; methods?: string[] | undefined }
  | { is: 'handler-wrapper'; framework?: Framework | undefined }
  | { is: 'timeout-wrapper' }
  | { is: 'retry-wrapper'; retries?: number | undefined }
  | { is: 'transaction-wrapper' }
  | { is: 'entry'; runs: EntryKind };

export type { EntryKind, LoggerStyle };

/** How a declared file is called where packages are: no package's name begins so. */
export function moduleName(path: string): string {
  return `./${path}`;
}

/** The sign parts a library from its things. */
export function idOf(module: string, declaration?: Declaration): string {
  const id = module.replaceAll('#', '%23');
  return declaration ? `${id}:${declaration.export}` : id;
}
