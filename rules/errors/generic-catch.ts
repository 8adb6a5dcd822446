import * as z from 'zod';
import { consoleMethodOf } from '../kit/console.ts';
import { answerOf } from '../kit/errors/answers.ts';
import { isExplained } from '../kit/errors/deliberate.ts';
import { callsUnder, type Handler, handlersOf, isUnder } from '../kit/errors/handlers.ts';
import { isWrongStatus, type Judged, nameOfRisk } from '../kit/errors/judged.ts';
import { ownErrors } from '../kit/errors/own-errors.ts';
import { judgeReplacement, judgeStringified } from '../kit/errors/replaced.ts';
import { isNarrowed, replacementsIn } from '../kit/errors/replacements.ts';
import { isOutside, riskPlaces, risksOf } from '../kit/errors/tried.ts';
import { usesOf } from '../kit/errors/uses.ts';
import type { RuleReport } from '../kit/finding.ts';
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
      if (isExplained(handler.comment)) {
        context.note?.(handler.at, 'a comment in it says why');
        continue;
      }
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
  if (stringified) return judgeStringified(file, project, handler, stringified);
  const risks = risksOf(file, project, handler);
  const risk = risks.find(isOutside) ?? risks.find((one) => one.effect === undefined);
  if (!risk) return undefined;
  const judged: Judged = { file, project, handler, uses, risk, refused: () => refusals(context, handler) };
  const found =
    replaced.length === 0
      ? judgeAnswers(judged)
      : replaced.map((one) => judgeReplacement(judged, one)).find((one) => one !== undefined);
  return found && { related: riskPlaces(file, project, risk), ...found };
}

function refusals({ file, project, note }: Context, handler: Handler): boolean {
  const own = ownErrors(file, project, handler);
  if (!own?.isOneKind || !own.isFixed) return false;
  note?.(handler.at, 'all that can come here is one kind of error that the project throws itself');
  return true;
}

/** An answer to the client instead of an error. */
function judgeAnswers(judged: Judged): RuleReport | undefined {
  const { file, project, handler, uses, risk } = judged;
  const { facts } = file;
  for (const id of callsUnder(facts, handler.body)) {
    if (isNarrowed(facts, facts.calls[id]?.region ?? handler.body, handler, uses)) continue;
    const answer = answerOf(file, project, id);
    if (!answer || typeof answer.status !== 'number') continue;
    const what = nameOfRisk(file, risk);
    if (isWrongStatus(answer.status, judged)) {
      return {
        at: handler.at,
        message: `If \`${what}\` fails for any reason, an outage too, the client is told ${answer.status}. Answer ${answer.status} for the failure it belongs to, and let the rest through as an error of the server.`,
      };
    }
    if (answer.status >= 500 && uses.given.length === 0 && !logs(judged)) {
      return {
        at: handler.at,
        message: `If \`${what}\` fails, the client gets ${answer.status} and the reason is logged nowhere: nobody can tell later what happened. Log the error, or let it through to the error handler.`,
      };
    }
  }
  return undefined;
}

function logs({ file, project, handler }: Judged): boolean {
  return file.facts.calls.some((call, id) => {
    if (!isUnder(file.facts, call.region, handler.body)) return false;
    if (consoleMethodOf(file.facts, call.callee) !== undefined) return true;
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return callee.operation.effect === 'log';
    return call.statement !== undefined && !answerOf(file, project, id);
  });
}
