import { z } from 'zod';
import { answerOf } from '../kit/errors/answers.ts';
import { onlyInDevelopment } from '../kit/errors/development.ts';
import { errorStatus } from '../kit/errors/error-status.ts';
import type { Handler } from '../kit/errors/handlers.ts';
import { callsUnder, handlersOf, isUnder } from '../kit/errors/handlers.ts';
import { isFiltered, type Leak, type LeakScope, leakIn } from '../kit/errors/leaks.ts';
import { calledText } from '../kit/errors/names.ts';
import { ownErrors } from '../kit/errors/own-errors.ts';
import { replacementsIn } from '../kit/errors/replacements.ts';
import { isOutside, risksOf } from '../kit/errors/tried.ts';
import { isReplacedByMiddleware } from '../kit/errors/trpc-answers.ts';
import { usesOf } from '../kit/errors/uses.ts';
import type { FunctionFact, ValueId } from '../kit/facts.ts';
import type { Confidence, Fix, Span } from '../kit/finding.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { SENDS_MESSAGES, UNFORMATTED } from '../knowledge/error-answers.ts';

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
    for (const handler of handlersOf(file, project)) reportHandler(context, handler);
    for (const [fn, fact] of file.facts.functions.entries()) reportErrorHandler(context, fn, fact);
    reportDefaults(context);
  },
});

interface Source extends LeakScope {
  confidence: Confidence;
  /** What the texts that are sent come from, for the message. */
  kind: 'caught' | 'any';
  /** All that comes here are errors of the project, with texts written for those who read them. */
  isOwn: () => boolean;
}

/** What was caught while something outside the program was asked can hold anything. */
function reportHandler(context: Context, handler: Handler): void {
  const { file, project } = context;
  if (handler.error === undefined) return;
  const risks = risksOf(file, project, handler);
  const isSure = risks.some(isOutside);
  if (!isSure && !risks.some((one) => one.effect === undefined)) return;
  const uses = usesOf(file.facts, handler);
  const confidence = isSure ? 'high' : 'medium';
  const source: Source = {
    file,
    project,
    body: handler.body,
    error: handler.error,
    uses,
    confidence,
    kind: 'caught',
    isOwn: () => ownErrors(file, project, handler)?.isFixed ?? false,
  };
  reportAnswers(context, source);
  reportThrown(context, source, handler);
}

/** The function that a framework hands every error to. */
function reportErrorHandler(context: Context, fn: number, fact: FunctionFact): void {
  const { file, project } = context;
  const [error] = fact.params[0] ?? [];
  // Whoever answers has more than the error at hand.
  if (error === undefined || fact.params.length < 2) return;
  const runs = project
    .situations(file.path, fn)
    .some((one) => one.situation === 'error-handler' && one.way.length === 0);
  if (!runs && !isExpressErrorHandler(context, fact)) return;
  const at = file.facts.regions[fact.body]?.at ?? [0, 0];
  const uses = usesOf(file.facts, {
    kind: 'callback',
    at,
    body: fact.body,
    error,
    fn,
    within: fact.created ?? 0,
    comment: '',
    tried: { kind: 'block', region: fact.body, at },
  });
  const source: Source = {
    file,
    project,
    body: fact.body,
    error,
    uses,
    confidence: 'high',
    kind: 'any',
    isOwn: () => false,
  };
  reportAnswers(context, source);
}

/** Four parameters, the third an Express response: that is how Express tells them apart. */
function isExpressErrorHandler({ file, project }: Context, { params }: FunctionFact): boolean {
  if (params.length !== 4) return false;
  const [response] = params[2] ?? [];
  const use = file.facts.values.findIndex((one) => one.kind === 'binding' && one.binding === response);
  return use >= 0 && project.origin(file, use)?.thing?.key === 'express#Response';
}

function reportAnswers(context: Context, source: Source): void {
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

/** `reply.send(error)` hands the error to Fastify's own error handler. */
function passesOn({ file, project }: Context, id: number): boolean {
  const callee = project.callee(file, id);
  return callee?.kind === 'library' && callee.library === 'fastify';
}

function firstLeak(source: Source, values: readonly ValueId[]): Leak | undefined {
  for (const one of values) {
    const leak = leakIn(source, one);
    if (leak) return leak;
  }
  return undefined;
}

/** Errors of a framework carry their message to the client. */
function reportThrown(context: Context, source: Source, handler: Handler): void {
  const { file, project } = context;
  for (const { value, call } of replacementsIn(file.facts, handler, source.uses)) {
    const made = file.facts.values[value];
    const callee = made?.kind === 'call' ? project.callee(file, made.call) : undefined;
    if (callee?.kind !== 'library' || !SENDS_MESSAGES.has(callee.library)) continue;
    const status = errorStatus(file, project, value);
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
  { kind, confidence, uses, isOwn, body }: Source,
  { at, from = at, what }: Leak,
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
    // Where nothing else tells of the error, the answer is the last that is known of it.
    fixes: isLogged && what !== 'error' ? fixedText(file, at) : [],
  });
}

const FIXED_TEXT = "'Internal server error'";

/** In the place of the text, with what would stand in for it; inside a longer text somebody has to find words. */
function fixedText(file: Context['file'], at: ValueId): Fix[] {
  const { facts } = file;
  const text = (span: Span) => file.text(span);
  const holderOf = (id: ValueId) =>
    facts.values.findIndex(
      (one) =>
        (one.kind === 'conditional' && (one.yes === id || one.no === id)) ||
        (one.kind === 'logical' && (one.left === id || one.right === id)),
    );
  let whole = at;
  for (let holder = holderOf(at); holder >= 0; holder = holderOf(holder)) whole = holder;
  const isInText = facts.values.some(
    (one) =>
      (one.kind === 'template' && one.parts.includes(whole)) ||
      (one.kind === 'binary' && (one.left === whole || one.right === whole)),
  );
  const span = facts.values[whole]?.at;
  if (isInText || !span || facts.calls.some((one) => isMadeText(text(one.at), text(span)))) return [];
  const entry = facts.values
    .flatMap((one) => (one.kind === 'object' ? one.entries : []))
    .find((one) => one.value === whole);
  const isShort = entry !== undefined && entry.key === text(span) && text(entry.at) === entry.key;
  const replacement = isShort ? `${entry.key}: ${FIXED_TEXT}` : FIXED_TEXT;
  return [
    {
      title: 'Answer with a fixed text',
      kind: 'suggestion',
      changes: [{ do: 'replace', span: isShort ? entry.at : span, text: replacement }],
    },
  ];
}

/** `String(error)`: the error in it is no text of its own. */
function isMadeText(call: string, inner: string): boolean {
  return call === `String(${inner})` || call === `${inner}.toString()`;
}

/** Servers that send the message of any error where nobody gives them another. */
function reportDefaults({ file, project, report }: Context): void {
  for (const [id, call] of file.facts.calls.entries()) {
    const callee = project.callee(file, id);
    const known = callee?.kind === 'library' ? UNFORMATTED.get(callee.api) : undefined;
    if (!known) continue;
    const options = call.args[0] === undefined ? undefined : file.facts.values[call.args[0]];
    if (options && options.kind !== 'object') continue;
    const keys = options?.entries.map((one) => one.key) ?? [];
    if (keys.includes(undefined) || keys.includes(known.option)) continue;
    const at = file.facts.values[call.callee]?.at ?? call.at;
    report({
      at,
      message: `\`${calledText(file, call)}\`: ${known.what} answers with the message of every error, in production too: SQL of a failed query, host names, paths. Give it \`${known.option}\` and let only errors that are meant to be read keep their text.`,
    });
  }
}
