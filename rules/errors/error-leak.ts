import * as z from 'zod';
import { answerOf } from '../kit/errors/answers.ts';
import { defaultLeaks } from '../kit/errors/default-leaks.ts';
import { onlyInDevelopment } from '../kit/errors/development.ts';
import { errorHandlerSources } from '../kit/errors/error-handlers.ts';
import { errorStatus } from '../kit/errors/error-status.ts';
import { fixedText } from '../kit/errors/fixed-text.ts';
import type { Handler } from '../kit/errors/handlers.ts';
import { callsUnder, handlersOf, isUnder } from '../kit/errors/handlers.ts';
import { caughtSource, type LeakSource } from '../kit/errors/leak-sources.ts';
import { isFiltered, type Leak, leakIn } from '../kit/errors/leaks.ts';
import { replacementsIn } from '../kit/errors/replacements.ts';
import { isReplacedByMiddleware } from '../kit/errors/trpc-answers.ts';
import type { ValueId } from '../kit/facts.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import {
  ANSWER_BY_RESULT,
  SENDS_MESSAGES,
  TELLS_CLIENT_ERRORS,
  UNFORMATTED,
} from '../knowledge/error-answers.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'error-leak',
  area: 'errors',
  summary: 'the message or stack of an unexpected error goes to the client',
  why: 'The text of an unexpected error holds what is meant for the team alone: SQL with its values, host names, file paths, tokens in URLs. An attacker provokes errors and reads along; users get words that tell them nothing.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const handler of handlersOf(file, project)) {
      const source = caughtSource(file, project, handler);
      if (!source) continue;
      reportAnswers(context, source);
      reportThrown(context, source, handler);
    }
    for (const source of errorHandlerSources(file, project, ANSWER_BY_RESULT)) {
      reportAnswers(context, source);
      if (source.byResult) reportResults(context, source);
    }
    for (const found of defaultLeaks(file, project, UNFORMATTED)) context.report(found);
  },
});

function reportAnswers(context: Context, source: LeakSource): void {
  const { file, project } = context;
  const { facts } = file;
  for (const id of callsUnder(facts, source.body)) {
    if (isFiltered(facts, facts.calls[id]?.region ?? source.body, source)) continue;
    const answer = answerOf(file, project, id);
    const leak = answer && firstLeak(source, answer.body);
    if (!leak || (leak.what === 'error' && passesOn(context, id))) continue;
    report(context, source, leak);
  }
  for (const { target, value, region } of facts.writes) {
    const written = facts.values[target];
    if (written?.kind !== 'member' || written.name !== 'body' || !isUnder(facts, region, source.body))
      continue;
    if (project.origin(file, written.of)?.thing?.key !== 'koa#Context' || isFiltered(facts, region, source))
      continue;
    const leak = leakIn(source, value);
    if (leak) report(context, source, leak);
  }
}

/** What an error handler gives back, where that is the answer. */
function reportResults(context: Context, source: LeakSource): void {
  const { file, project } = context;
  const { facts } = file;
  const fn = facts.functions.find(({ body }) => body === source.body);
  for (const { value, region } of fn?.returns ?? []) {
    const given = facts.values[value ?? -1];
    const isAnswer = given?.kind === 'call' && answerOf(file, project, given.call) !== undefined;
    if (value === undefined || isAnswer || isFiltered(facts, region, source)) continue;
    const leak = leakIn(source, value);
    if (leak) report(context, source, leak);
  }
}

/** `reply.send(error)` hands the error to Fastify's own error handler. */
function passesOn({ file, project }: Context, id: number): boolean {
  const callee = project.callee(file, id);
  return callee?.kind === 'library' && callee.library === 'fastify';
}

function firstLeak(source: LeakSource, values: readonly ValueId[]): Leak | undefined {
  for (const one of values) {
    const leak = leakIn(source, one);
    if (leak) return leak;
  }
  return undefined;
}

/** Errors of a framework carry their message to the client. */
function reportThrown(context: Context, source: LeakSource, handler: Handler): void {
  const { file, project } = context;
  for (const { value, call } of replacementsIn(file.facts, handler, source.uses)) {
    const made = file.facts.values[value];
    const callee = made?.kind === 'call' ? project.callee(file, made.call) : undefined;
    if (callee?.kind !== 'library' || !SENDS_MESSAGES.has(callee.library)) continue;
    const status = errorStatus(file, project, value);
    if ((status ?? 0) >= 500 && TELLS_CLIENT_ERRORS.has(callee.library)) continue;
    const leak = status === undefined || !call ? undefined : firstLeak(source, messageOf(file, call.args));
    if (!call || !leak || leak.what === 'error' || status === undefined) continue;
    if (callee.library === 'trpc' && status >= 500 && isReplacedByMiddleware(file, project, handler)) {
      context.note?.(call.at, 'a middleware of the procedure replaces the text of such errors');
      continue;
    }
    report(context, source, leak);
  }
}

/** What of the arguments the client sees: a cause stays with the server. */
function messageOf({ facts }: Context['file'], args: readonly ValueId[]): ValueId[] {
  return args.flatMap((one) => {
    const value = facts.values[one];
    if (value?.kind !== 'object') return [one];
    return value.entries.filter(({ key }) => key !== 'cause').map((entry) => entry.value);
  });
}

const SENT = {
  message: 'text',
  stack: 'stack',
  error: 'fields',
} as const;

function report(
  { file, project, report, note }: Context,
  { kind, confidence, uses, isOwn, body, places }: LeakSource,
  { at, from = at, what, told }: Leak,
): void {
  const value = file.facts.values[at];
  if (!value) return;
  if (onlyInDevelopment(file, project, body)) {
    note?.(value.at, 'this is reached while developing alone');
    return;
  }
  if (what !== 'stack' && isOwn()) {
    note?.(value.at, 'only errors with texts of the project itself come here');
    return;
  }
  const shown = file.text(file.facts.values[from]?.at ?? value.at);
  const source = kind === 'any' ? 'of every unexpected error' : 'of whatever failed';
  const isLogged = uses.given.length > 1;
  report({
    at: value.at,
    confidence: what === 'error' ? 'medium' : confidence,
    ...(what === 'stack' && { severity: 'error' as const }),
    message: `\`${shown}\` sends the ${SENT[what]} ${source} to the client: SQL, host names and paths of the server can be in it. ${isLogged ? 'Answer' : 'Log the error and answer'} with a fixed text, and keep the real one for errors that are meant to be read.`,
    related: [...places(), ...(told ? [told] : [])],
    // Where nothing else tells of the error, the answer is the last that is known of it.
    fixes: isLogged && what !== 'error' ? fixedText(file, at) : [],
  });
}
