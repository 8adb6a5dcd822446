import * as z from 'zod';
import { awaitIt, catchIt, waitForAll } from '../kit/await-fixes.ts';
import { derived } from '../kit/derived.ts';
import type { Call, CallId, FileFacts } from '../kit/facts.ts';
import { calledBy, failurePlaces, quotedCall, whenItFails } from '../kit/failure-way.ts';
import type { FailureAnswer, Fate, LostCallback } from '../kit/failures.ts';
import { feasible } from '../kit/feasible.ts';
import type { Confidence, Fix, Span } from '../kit/finding.ts';
import { processEnd } from '../kit/last-listener.ts';
import { addTo } from '../kit/lists.ts';
import { answersPeer, asyncWord, handedSpan, waitsForNothing } from '../kit/lost-callbacks.ts';
import { functionAround } from '../kit/regions.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { isStoredBuilder } from '../kit/stored-builders.ts';
import { harmOfRejection, isInComponent, isStart } from '../kit/unattended.ts';
import { unstarted } from '../kit/unstarted.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'floating-promise',
  area: 'errors',
  summary: 'a promise that nobody waits for or catches, so that its failure ends the process',
  why: 'A promise that is neither awaited, returned nor caught takes its failure with it: Node ends the whole process on an unhandled rejection, with all requests that it was answering, and where a listener prevents that, the work is missing. Nothing at the place of the call shows it.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { facts, role } = context.file;
    const confidence = harmOfRejection(role);
    if (!confidence) return;
    facts.calls.forEach((call, id) => {
      if (call.how === 'import') return;
      if (!isStart(facts, call) && reportDropped(context, id, call, confidence)) return;
      reportCallbacks(context, id, call, confidence);
    });
  },
});

/** The promise of the call itself. */
function reportDropped(context: Context, id: CallId, call: Call, confidence: Confidence): boolean {
  const { file, project } = context;
  // Of most calls nothing is known, and then not that they give a promise either.
  if (!project.callee(file, id)) return false;
  const fate = project.fate(file, id);
  if (fate !== 'dropped') {
    const reason = HELD[fate];
    if (reason && context.note && project.mayReject(file, id))
      context.note(calleeSpan(context, call), reason);
    return false;
  }
  const first = project.mayReject(file, id);
  const library = unstarted(file, project, id);
  if (!first && !library && !isAsync(context, id)) return false;
  if (isGoneOnWith(context, call)) return false;
  if (!first && !library) {
    context.note?.(calleeSpan(context, call), 'it handles all failures by itself');
    return false;
  }
  if (isStoredBuilder(file, project, id) || isInComponent(file.facts, call.region)) return false;
  const from = { path: file.path, fn: functionAround(file.facts, call.region) ?? 0, call: id };
  const failure = first && feasible(project, first, from);
  const at = calleeSpan(context, call);
  const fixes = fixesOf(context, id, call);
  if (library) {
    const related = failure ? failurePlaces(project, failure) : [];
    context.report({ at, confidence, message: neverRuns(context, call, library), related, fixes });
    return true;
  }
  if (!failure) {
    context.note?.(at, 'what could fail in it is not reached with these arguments');
    return false;
  }
  const end = processEnd(project, file, 'unhandledRejection');
  context.report({
    at,
    confidence,
    ...(end.goesOn && { severity: 'warning' }),
    message: messageOf(context, call, failure, end.words),
    related: [...failurePlaces(project, failure), ...end.places],
    fixes,
  });
  return true;
}

const HELD: Partial<Record<Fate, string>> = {
  caught: 'a `try` around it, or a `.catch`, receives its failure',
  returned: 'its promise goes to whoever called the function around',
  kept: 'its promise is kept, or handed to something that may wait for it',
};

function isAsync({ file, project }: Context, id: CallId): boolean {
  const callee = project.callee(file, id);
  return callee?.kind === 'function' && project.facts(callee.path)?.functions[callee.fn]?.async === true;
}

/** `sql('users')` of `sql('users').insert(…)`: the later call tells what is done. */
function isGoneOnWith({ file, project }: Context, call: Call): boolean {
  return (chains(file.facts).get(call.at[0]) ?? []).some(
    (id) =>
      (file.facts.calls[id]?.at[1] ?? 0) > call.at[1] &&
      (project.mayReject(file, id) !== undefined || unstarted(file, project, id) !== undefined),
  );
}

/** Calls by where they begin: those of a chain begin together. */
const chains = derived(({ calls }) => {
  const found = new Map<number, CallId[]>();
  calls.forEach(({ at }, id) => {
    addTo(found, at[0], id);
  });
  return found;
});

function neverRuns({ file }: Context, call: Call, library: string): string {
  return `\`${nameOfCall(file.facts, call)}\` is never executed: ${library} starts its work when the result is awaited, and nobody awaits this one, so it is missing without a trace. Await it.`;
}

function nameOfCall(facts: FileFacts, call: Call): string {
  return calledBy(facts, call.callee) ?? 'this async function';
}

function messageOf({ file, project }: Context, call: Call, failure: FailureAnswer, end: string): string {
  const name = calledBy(file.facts, call.callee);
  const what = name ? `\`${name}\`` : 'This async function';
  return `${what} is not awaited, and its failure is not caught: ${whenItFails(project, failure)}, nobody receives it, and ${end}. Await it, or handle the failure with \`.catch\`.`;
}

function fixesOf({ file, project }: Context, id: CallId, call: Call): Fix[] {
  const what = (calledBy(file.facts, call.callee) ?? 'async work').split('.').at(-1) ?? '';
  const fn = functionAround(file.facts, call.region);
  // Awaited where nobody waits for the function around, the failure would only be lost one step further out.
  const isLostAround =
    fn !== undefined && project.receivers({ path: file.path, fn }).some((one) => one.receiver === 'nobody');
  return [
    ...(isLostAround ? [] : awaitIt(file, call)),
    ...catchIt(file, call, what, project.loggerAt(file, id)),
  ];
}

function calleeSpan({ file }: Context, { callee, at }: Call): Span {
  const value = file.facts.values[callee];
  return value?.kind === 'function' ? asyncWord(value.at) : (value?.at ?? at);
}

/** Functions handed to what waits for no promise. What answers a peer has a rule of its own. */
function reportCallbacks(context: Context, id: CallId, call: Call, confidence: Confidence): void {
  const { file, project } = context;
  const callee = project.callee(file, id);
  for (const lost of project.lostCallbacks(file, id)) {
    const first = project.failing(lost.to, 'rejects');
    if (!first || answersPeer(callee, lost) || isInComponent(file.facts, call.region)) continue;
    const failure = feasible(project, first);
    if (!failure || waitsForNothing(project, lost.to)) continue;
    if (isStart(file.facts, call) && !isLater(lost)) continue;
    const end = processEnd(project, file, 'unhandledRejection');
    context.report({
      at: handedSpan(file, lost.value),
      confidence,
      ...(end.goesOn && { severity: 'warning' }),
      message: `${reasonOf(context, call, lost)}: ${whenItFails(project, failure)}, nobody receives it, and ${end.words}. ${remedyOf(call, lost, file.facts)}`,
      related: [...failurePlaces(project, failure), ...end.places],
      fixes: isList(file.facts, call) ? waitForAll(file, call) : [],
    });
  }
}

/** Runs on its own, after the code that handed it over is done. */
function isLater({ runs }: LostCallback): boolean {
  return runs === 'timer' || runs === 'schedule' || runs === 'event';
}

function isList(facts: FileFacts, { callee }: Call): boolean {
  const value = facts.values[callee];
  return value?.kind === 'member' && (value.name === 'forEach' || value.name === 'map');
}

function reasonOf({ file }: Context, call: Call, lost: LostCallback): string {
  const name = quotedCall(file.facts, call.callee);
  if (isList(file.facts, call)) return `${name} does not wait for its async callback`;
  if (call.how === 'new' && lost.runs === 'inline')
    return `\`new ${calledBy(file.facts, call.callee) ?? 'Promise'}\` does not see what its async executor rejects with, and never settles then`;
  if (isLater(lost)) return `${name} does not look at the promise of its async callback`;
  return `Nobody waits for the promise of ${name}`;
}

function remedyOf(call: Call, lost: LostCallback, facts: FileFacts): string {
  if (isList(facts, call)) return 'Use `for (const … of …)` with `await`, or `await Promise.all(….map(…))`.';
  if (isLater(lost)) return 'Catch and log the failure inside the callback.';
  if (call.how === 'new') return 'Await before the promise is made, or drop `new Promise` altogether.';
  return 'Await it, or handle the failure with `.catch`.';
}
