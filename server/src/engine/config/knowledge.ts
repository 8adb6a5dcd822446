import * as z from 'zod';
import { INPUT_PARTS } from '../../../../rules/kit/inputs.ts';
import { dialectOf } from '../../facts/parse/dialect.ts';
import { type Declaration, FRAMEWORKS, type Meaning } from '../../link/declarations.ts';
import { globMistake, matcher } from './globs.ts';

const where = {
  module: z
    .string()
    .superRefine((text, context) => {
      const mistake = moduleMistake(text);
      if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
    })
    .describe('A file or glob of files, relative to the root and with its ending, or the name of a package.'),
  export: z
    .string()
    .regex(/^(\*|[\p{L}$_][\p{L}\p{N}$_]*)(\(\))?$/u, {
      error:
        'must be the name of an export, "default", "*" for all but the default, or "name()" for what calling it gives',
    })
    .describe(
      'The name of an export, "default", "*" for all of them, or "name()" for what calling it gives.',
    ),
};

function kind<Name extends Meaning['is'], Shape extends z.ZodRawShape>(is: Name, means: string, more: Shape) {
  return z.strictObject({ ...where, is: z.literal(is).describe(means), ...more }).describe(means);
}

const retries = z.int().min(0, 'must not be below 0').optional().describe('Repetitions after the first try.');

const STYLES = [
  'fields-first',
  'fields-last',
  'fields-only-last',
  'error-last',
  'as-console',
  'message-only',
] as const;

/** Own code as data: what rules then know of it as they know a library. Made for who reads a config file: most need none. */
export function knowledge() {
  return z
    .array(
      z.discriminatedUnion('is', [
        kind('http-client', 'Calls another service: a function, a class, or an object of functions.', {
          timeout: z
            .int()
            .positive('must be above 0; null says that it waits for ever')
            .nullable()
            .optional()
            .describe('Milliseconds until a call fails by itself; null where it never does.'),
          retries,
        }),
        kind('query', 'Asks the database: a function, a class, or an object of functions.', {
          effect: z.enum(['read', 'write']).optional().describe('Which of the two it does, where it is one.'),
        }),
        kind('validator', 'Checks what it is given, and fails where that is wrong.', {}),
        kind('guard', 'Checks who asks, or whose record it is.', {}),
        kind('input', 'Gives what came from outside: a function, or a decorator of parameters.', {
          part: z.enum(INPUT_PARTS).describe('By which door it came in.'),
        }),
        kind('harmless', 'Does nothing that a rule asks for: it computes, and no more.', {}),
        kind('logger', 'Writes the log.', {
          style: z
            .enum(STYLES)
            .optional()
            .describe('How its methods take fields; "message-only" without it.'),
          methods: z
            .array(z.string())
            .optional()
            .describe('Its methods; debug, info, warn and error without it.'),
        }),
        kind('handler-wrapper', 'Takes a request handler and hands its failure to the error handler.', {
          framework: z
            .enum(FRAMEWORKS)
            .optional()
            .describe('Whose handlers they are, for what they are given; "express" without it.'),
        }),
        kind('timeout-wrapper', 'Ends what it is given after some time.', {}),
        kind('retry-wrapper', 'Calls what it is given again while it fails.', { retries }),
        kind('transaction-wrapper', 'Runs what it is given inside a transaction.', {}),
        kind('entry', 'Is run from outside, though nothing in the project calls it.', {
          runs: z
            .enum(['route', 'middleware', 'job', 'schedule', 'event'])
            .describe('What makes it run: a request, a job of a queue, a schedule or an event.'),
        }),
      ]),
    )
    .describe(
      'What exports of this project, or of private packages, are: rules then know them as they know libraries.',
    );
}

export type Knowledge = z.output<ReturnType<typeof knowledge>>;

function moduleMistake(text: string): string | undefined {
  if (text.startsWith('./')) return `paths begin without ./ here: write "${text.slice(2)}"`;
  if (isFile(text)) return globMistake(text);
  if (
    /^(@[\w.-]+\/)?[\w.-]+(\/[\w./-]+)?$/.test(text) &&
    (text.startsWith('@') || !/^(src|lib|app|server)\//.test(text))
  )
    return undefined;
  return 'must be a file of the project with its ending, such as "src/http.ts", or the name of a package';
}

function isFile(module: string): boolean {
  return dialectOf(module) !== undefined || module.includes('*');
}

/** The one file that is meant, where it is one. */
export function fileOf({ module }: Knowledge[number]): string | undefined {
  return isFile(module) && !/[*?[\]{}!]/.test(module) ? module : undefined;
}

/** The name of the export that is meant, or '*'. */
export function exportOf({ export: written }: Knowledge[number]): string {
  return written.endsWith('()') ? written.slice(0, -2) : written;
}

export function toDeclaration(one: Knowledge[number]): Declaration {
  const { module, export: written, ...means } = one;
  return {
    module: isFile(module) ? { covers: matcher([`/${module}`]) } : { package: module },
    export: exportOf(one),
    made: written.endsWith('()'),
    means,
  };
}
