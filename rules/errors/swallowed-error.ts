import * as z from 'zod';
import {
  isCheckedLater,
  isDetailOfError,
  isExplained,
  isMadeAnew,
  isOneAttempt,
  isRetried,
  isSecondFailure,
} from '../kit/errors/deliberate.ts';
import { functionAt, type Handler, handlersOf, isUnder } from '../kit/errors/handlers.ts';
import { logFirst } from '../kit/errors/log-fix.ts';
import { calledText, placeName } from '../kit/errors/names.ts';
import { ownErrors } from '../kit/errors/own-errors.ts';
import { isProbe } from '../kit/errors/probes.ts';
import { isSaidAround } from '../kit/errors/said-why.ts';
import { leavesTrace } from '../kit/errors/traces.ts';
import { isOutside, type Risk, riskPlaces, risksOf } from '../kit/errors/tried.ts';
import { usesOf } from '../kit/errors/uses.ts';
import type { Confidence } from '../kit/finding.ts';
import { keepHere } from '../kit/fixes.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'swallowed-error',
  area: 'errors',
  summary: 'a failure after which nobody can know that something failed',
  why: 'A catch that neither logs, rethrows nor tells its caller turns an outage into wrong data: the database is down, and users see an empty list, a missing setting, a job that counts as done. Nothing is in the log when somebody asks why.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    // What fails in a page shows there; this rule is about what runs where nobody looks.
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const handler of handlersOf(file, project)) {
      if (isExplained(handler.comment)) {
        context.note?.(handler.at, 'a comment in it says why');
        continue;
      }
      const risk = swallowed(context, handler);
      if (risk) report(context, handler, risk);
    }
    reportFinally(context);
  },
});

/** What can fail here unnoticed, where there is something and nobody means it to be so. */
function swallowed({ file, project, note }: Context, handler: Handler): Risk | undefined {
  const { facts } = file;
  const uses = usesOf(facts, handler);
  const silent = (reason: string) => void note?.(handler.at, reason);
  if (leavesTrace(file, project, handler, uses))
    return silent('the failure is logged, passed on, or told by what comes back, on every way through it');
  const meant = MEANT.find(([is]) => is(facts, handler));
  if (meant) return silent(meant[1]);
  const risks = risksOf(file, project, handler);
  const risk =
    risks.find((one) => isOutside(one) && matters(file, project, handler, one)) ??
    risks.find((one) => !one.effect);
  if (!risk) return silent(risks.length > 0 ? MAY_MISS : 'nothing before it depends on the world outside');
  // A refusal of one kind, and nothing else: that is what the call is asked for.
  const own = ownErrors(file, project, handler);
  if (own?.isOneKind && own.isTyped) return silent('one kind of refusal is all that comes here');
  return isSaidAround(file, handler) ? silent('a comment says what becomes of the failure') : risk;
}

const MAY_MISS = 'what is asked before it may find nothing: a cache, a probe, a file, a check';

const MEANT = [
  [isSecondFailure, 'it stands in code that runs because something else failed'],
  [isRetried, 'it is tried again'],
  [isOneAttempt, 'it is one attempt of several'],
  [isCheckedLater, 'what is missing then is noticed further down'],
  [isDetailOfError, 'it adds to an error that is thrown in any case'],
  [isMadeAnew, 'it is taken away to be made anew'],
] as const;

/** A cache may miss, a probe may find nothing, and a file may be absent, where something else is taken instead. */
function matters(
  file: Context['file'],
  project: Context['project'],
  handler: Handler,
  { effect, call }: Risk,
): boolean {
  if (effect === 'cache' || isProbe(file, project, call)) return false;
  if (effect !== 'file-read' && effect !== 'spawn') return true;
  const clause = file.facts.regions[handler.body];
  const at = file.facts.calls[call]?.at;
  // What is shipped with the program is always there, unless something is broken.
  return (
    clause?.kind === 'catch' &&
    clause.empty &&
    at !== undefined &&
    /\b__dirname\b|import\.meta/.test(file.text(at))
  );
}

function report(context: Context, handler: Handler, risk: Risk): void {
  const { file, project } = context;
  const call = file.facts.calls[risk.call];
  if (!call) return;
  const what = calledText(file, call);
  context.report({
    at: handler.at,
    // A word or two show that somebody thought of it.
    ...(handler.comment.trim() &&
      !/^\W*(todo|fixme|xxx|hack)/i.test(handler.comment) && { severity: 'info' as const }),
    confidence: confidenceOf(context, risk),
    message: `If \`${what}\` fails, nobody learns of it: ${consequence(context, handler)}. Log the error or let it through; if it may be ignored, say in a comment why.`,
    related: riskPlaces(file, project, risk),
    fixes: [
      ...logFirst(file, project, handler, { risk, what }),
      keepHere('swallowed-error', handler.at, 'a failure here changes nothing for anybody'),
    ],
  });
}

/** A `return` in `finally` takes the place of whatever is thrown: also of what a catch before it throws again. */
function reportFinally({ file, report }: Context): void {
  const { facts } = file;
  for (const region of facts.regions) {
    if (region.kind !== 'try' || region.finalizer === undefined) continue;
    const { finalizer, handler } = region;
    const fn = facts.functions[functionAt(facts, finalizer)];
    const isThrown = handler === undefined || fn?.throws.some((one) => isUnder(facts, one.region, handler));
    const end = isThrown ? fn?.returns.find((one) => isUnder(facts, one.region, finalizer)) : undefined;
    if (!end) continue;
    report({
      at: [end.at[0], end.at[0] + 'return'.length],
      message:
        'This `return` in `finally` throws away every error of the block above: the caller gets a value, and nothing tells that the work failed. Return after the `finally` instead.',
    });
  }
}

function confidenceOf({ file }: Context, { effect }: Risk): Confidence {
  return effect === undefined || file.role === 'library' ? 'medium' : 'high';
}

function consequence({ file, project }: Context, handler: Handler): string {
  const { facts, path } = file;
  const name = placeName(file, handler);
  const runs = project.situations(path, handler.fn).filter((one) => one.way.length <= 1);
  if (runs.some((one) => one.situation === 'job')) return `the job counts as done and is not tried again`;
  const given = facts.functions[handler.fn]?.returns.find(
    (one) => one.value !== undefined && isUnder(facts, one.region, handler.body),
  );
  const value = given?.value === undefined ? undefined : facts.values[given.value];
  const text = value && MADE_UP.has(value.kind) ? file.text(value.at) : '';
  if (!text || text.length > 30 || text.includes('\n')) return `\`${name}\` goes on as if it had worked`;
  const how = handler.kind === 'catch' ? 'returns' : 'goes on with';
  return `\`${name}\` ${how} \`${text}\`, as if there were nothing to find`;
}

const MADE_UP: ReadonlySet<string> = new Set(['literal', 'array', 'object', 'global', 'unary']);
