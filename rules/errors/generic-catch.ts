import { z } from 'zod';
import { consoleMethodOf } from '../kit/console.ts';
import { answerOf } from '../kit/errors/answers.ts';
import { isExplained } from '../kit/errors/deliberate.ts';
import { errorStatus } from '../kit/errors/error-status.ts';
import { callsUnder, type Handler, handlersOf, isUnder } from '../kit/errors/handlers.ts';
import { calledText } from '../kit/errors/names.ts';
import { ownErrors } from '../kit/errors/own-errors.ts';
import { isNarrowed, isToldBeside, type Replacement, replacementsIn } from '../kit/errors/replacements.ts';
import { isOutside, type Risk, risksOf } from '../kit/errors/tried.ts';
import { type ErrorUses, usesOf } from '../kit/errors/uses.ts';
import type { RuleReport, Span } from '../kit/finding.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'generic-catch',
  area: 'errors',
  summary: 'a catch that loses the cause of a failure, or turns every failure into one wrong answer',
  why: 'A catch around a whole operation catches outages and bugs along with the failure it was written for. Where it answers all of them with "not found" or "invalid token", clients act on a lie and alarms stay silent; where it throws a new error without the caught one, the log shows the last words and never the reason.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const handler of handlersOf(file, project)) {
      if (isExplained(handler.comment)) continue;
      const found = judge(context, handler);
      if (found) context.report(found);
    }
  },
});

function judge(context: Context, handler: Handler): RuleReport | undefined {
  const { file, project } = context;
  const uses = usesOf(file.facts, handler);
  const replaced = replacementsIn(file.facts, handler, uses);
  const stringified = replaced.find((one) => one.isStringified);
  if (stringified) return stringifiedReport(file, stringified);
  const risks = risksOf(file, project, handler);
  const risk = risks.find(isOutside) ?? risks.find((one) => one.effect === undefined);
  if (!risk) return undefined;
  const refused = () => refusals(context, handler);
  for (const one of replaced) {
    const found = judgeReplacement(context, uses, { ...risk, refused }, one);
    if (found) return found;
  }
  return replaced.length === 0 ? judgeAnswers(context, handler, uses, { ...risk, refused }) : undefined;
}

interface Judged extends Risk {
  /** Nothing comes here but errors of one kind that the project throws with words of its own. */
  refused: () => boolean;
}

function refusals({ file, project, note }: Context, handler: Handler): boolean {
  const own = ownErrors(file, project, handler);
  if (!own?.isOneKind || !own.isFixed) return false;
  note?.(handler.at, 'all that can come here is one kind of error that the project throws itself');
  return true;
}

function judgeReplacement(
  { file, project }: Context,
  uses: ErrorUses,
  risk: Judged,
  replacement: Replacement,
): RuleReport | undefined {
  const { at, value, call } = replacement;
  const status = errorStatus(file, project, value);
  const what = nameOf(file, risk);
  const thrown = file.text(file.facts.values[call.callee]?.at ?? at);
  const isTold = isToldBeside(file.facts, uses, value);
  const keeps = keptBy(file, project, replacement);
  if (isWrong(status, risk)) {
    const lost = isTold || keeps !== 'nothing' ? '' : ', and what really failed is logged nowhere';
    return {
      at: throwWord(file, at),
      message: `If \`${what}\` fails for any reason, an outage too, the answer is ${status} (\`${thrown}\`)${lost}. Answer ${status} for the failure it belongs to and rethrow the rest.`,
    };
  }
  if (keeps === 'error' || isTold || isExpected(status, risk)) return undefined;
  if (keeps === 'nothing') {
    return {
      at: throwWord(file, at),
      confidence: risk.effect === undefined ? 'medium' : 'high',
      message: `What made \`${what}\` fail is dropped here: the log will show \`${thrown}\` and nothing of the reason. Pass the caught error on as \`cause\`, or log it first.`,
    };
  }
  return {
    at: throwWord(file, at),
    severity: 'info',
    message: `\`${thrown}\` keeps the words of the caught error and loses its type, stack and cause: pass the error on as \`cause\`.`,
  };
}

/** The classes of libraries show their message in a log, and what comes behind it to nobody. */
function keptBy(file: Context['file'], project: Context['project'], { keeps, isAside, value }: Replacement) {
  const made = file.facts.values[value];
  const callee = made?.kind === 'call' ? project.callee(file, made.call) : undefined;
  return keeps === 'text' && isAside && callee?.kind === 'library' ? 'nothing' : keeps;
}

function stringifiedReport(file: Context['file'], { at, call }: Replacement): RuleReport {
  const thrown = file.text(file.facts.values[call.callee]?.at ?? at);
  return {
    at: throwWord(file, at),
    message: `\`${file.text(call.at)}\` makes a text of the caught error: its type, stack and cause are gone, and who handles it sees a plain \`${thrown}\`. Rethrow the error itself, or pass it on as \`cause\`.`,
  };
}

/** An answer to the client instead of an error. */
function judgeAnswers(
  context: Context,
  handler: Handler,
  uses: ErrorUses,
  risk: Judged,
): RuleReport | undefined {
  const { file, project } = context;
  const { facts } = file;
  for (const id of callsUnder(facts, handler.body)) {
    if (isNarrowed(facts, facts.calls[id]?.region ?? handler.body, handler, uses)) continue;
    const answer = answerOf(file, project, id);
    if (!answer || typeof answer.status !== 'number') continue;
    const what = nameOf(file, risk);
    if (isWrong(answer.status, risk)) {
      return {
        at: handler.at,
        message: `If \`${what}\` fails for any reason, an outage too, the client is told ${answer.status}. Answer ${answer.status} for the failure it belongs to, and let the rest through as an error of the server.`,
      };
    }
    if (answer.status >= 500 && uses.given.length === 0 && !logs(context, handler)) {
      return {
        at: handler.at,
        message: `If \`${what}\` fails, the client gets ${answer.status} and the reason is logged nowhere: nobody can tell later what happened. Log the error, or let it through to the error handler.`,
      };
    }
  }
  return undefined;
}

/** A client is told that it did something wrong, when the server or its database did. */
function isWrong(status: number | undefined, { effect, refused }: Judged): boolean {
  if (status === undefined || status < 400 || status >= 500 || effect === undefined) return false;
  // A file that is not there is not found.
  return effect !== 'file-read' && effect !== 'cache' && !refused();
}

/** Of a call of which nothing is known, a refusal may be the one thing that can happen. */
function isExpected(status: number | undefined, { effect, refused }: Judged): boolean {
  return (
    status !== undefined &&
    status < 500 &&
    (effect === undefined || effect === 'file-read' || effect === 'cache' || refused())
  );
}

function logs({ file, project }: Context, { body }: Handler): boolean {
  return file.facts.calls.some((call, id) => {
    if (!isUnder(file.facts, call.region, body)) return false;
    if (consoleMethodOf(file.facts, call.callee) !== undefined) return true;
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return callee.operation.effect === 'log';
    return call.statement !== undefined && !answerOf(file, project, id);
  });
}

function nameOf(file: Context['file'], { call }: Risk): string {
  const fact = file.facts.calls[call];
  return fact ? calledText(file, fact) : 'this';
}

/** `throw`, or what the error is passed to. */
function throwWord(file: Context['file'], at: Span): Span {
  const word = /^[\w$.]+/.exec(file.text(at))?.[0] ?? 'throw';
  return [at[0], at[0] + word.length];
}
