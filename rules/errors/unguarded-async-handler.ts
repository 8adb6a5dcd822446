import * as z from 'zod';
import type { Call, CallId } from '../kit/facts.ts';
import { calledBy, failurePlaces, whenItFails } from '../kit/failure-way.ts';
import type { LostCallback } from '../kit/failures.ts';
import { feasible } from '../kit/feasible.ts';
import type { Confidence } from '../kit/finding.ts';
import type { Callee, LibraryCall } from '../kit/flow.ts';
import { guardFixes, ownWrapper } from '../kit/guard-fixes.ts';
import { processEnd } from '../kit/last-listener.ts';
import { answersPeer, handedSpan } from '../kit/lost-callbacks.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { harmOfRejection } from '../kit/unattended.ts';

type Context = RuleContext<Record<string, never>>;
type Library = Extract<Callee, { kind: 'library' }>;

export default defineRule({
  id: 'unguarded-async-handler',
  area: 'errors',
  summary: 'an async handler whose rejection its framework does not see',
  why: 'Express 4, a raw HTTP server, Socket.IO and other event sources call their handlers and do not look at the promise that comes back. When such a handler rejects, the client never gets an answer and Node ends the process on the unhandled rejection: one bad request takes all the others down.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    const confidence = harmOfRejection(file.role);
    if (!confidence) return;
    for (const one of project.libraryCalls(file)) report(context, one, confidence);
  },
});

function report(context: Context, { id, call, callee }: LibraryCall, confidence: Confidence): void {
  const { file, project } = context;
  if (context.note) noteHandled(context, call, callee);
  for (const lost of project.lostCallbacks(file, id)) {
    const first = project.failing(lost.to, 'rejects');
    if (!first || !answersPeer(callee, lost)) continue;
    const failure = feasible(project, first);
    if (!failure) continue;
    const isRequest = lost.runs !== 'event' && lost.runs !== 'job';
    const harm = isRequest ? 'the client never gets an answer' : 'nobody receives it';
    const end = processEnd(project, file, 'unhandledRejection');
    context.report({
      at: handedSpan(file, lost.value),
      confidence,
      message: `${takerOf(context, call, callee)} does not wait for this async handler: ${whenItFails(project, failure)}, ${harm}, and ${end.words}. ${remedyOf(context, id, lost)}`,
      related: [...failurePlaces(project, failure), ...end.places],
      fixes: guardFixes(file, project, { id, call, lost }),
    });
  }
}

/** Async functions that are handed to something that receives their rejections. */
function noteHandled(
  { file, project, note }: Context,
  { args }: Call,
  { operation, library }: Library,
): void {
  const handled = Object.entries(operation.callbacks ?? {}).filter(([, { rejection }]) => {
    if (typeof rejection !== 'object') return rejection === 'handled';
    return (project.version(file, rejection.package)?.major ?? 0) >= rejection.major;
  });
  if (handled.length === 0) return;
  for (const arg of args) {
    const value = file.facts.values[arg];
    if (value?.kind !== 'function' || !file.facts.functions[value.fn]?.async) continue;
    note?.(handedSpan(file, arg), `${library} waits for it and hands its failure on`);
  }
}

/** With its major, where that makes the difference. */
function takerOf({ file, project }: Context, call: Call, { library }: Library): string {
  const version = library === 'express' ? project.version(file, 'express') : undefined;
  if (version) return `Express ${version.major}`;
  return `\`${calledBy(file.facts, call.callee) ?? library}\``;
}

function remedyOf({ file, project }: Context, id: CallId, { runs }: LostCallback): string {
  const wrapper = ownWrapper(file, project, id);
  if (wrapper && runs === 'route') return `Wrap it with \`${wrapper}\`.`;
  if (runs === 'event' || runs === 'job') return 'Catch and log the failure inside the handler.';
  return 'Catch the failure and hand it to `next`, or wrap the handler with a function that does.';
}
