import * as z from 'zod';
import { takerOf } from '../kit/callbacks.ts';
import type { CallId, FileFacts, RegionId } from '../kit/facts.ts';
import { callsWithin } from '../kit/file-index.ts';
import type { FunctionRef } from '../kit/flow.ts';
import { listensForAll, type NestWorker, nestWorkers } from '../kit/nest-workers.ts';
import { functionsGiven, keptAs, madeByQueueLibrary } from '../kit/queues.ts';
import { regionsAround } from '../kit/regions.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { chainOf } from '../kit/values.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'worker-without-error-handler',
  area: 'jobs',
  summary: 'a worker whose failed jobs nobody hears of',
  why: 'BullMQ keeps the error of a failed job in Redis and tells whoever listens. Where nobody does, a worker may fail at every job for days: no log, no alert, only customers who ask.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project, report, note } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const worker of nestWorkers(project, file)) reportNest(context, worker);
    for (const { id, call } of project.libraryCalls(file)) {
      if (call.how !== 'new' || madeByQueueLibrary(project, file, id)?.kind !== 'Worker') continue;
      const silence = whyHeard(project, file, id);
      if (silence) {
        note?.(call.at, silence);
        continue;
      }
      const name = keptAs(file.facts, id);
      report({
        at: call.at,
        message: `Nobody hears when a job of ${name ? `\`${name}\`` : 'this worker'} fails: its error stays in Redis and reaches no log and no alert; listen with \`.on('failed', …)\`.`,
      });
    }
  },
});

/** Nest makes a worker of the class; its other methods may listen. */
function reportNest({ file, project, report, note }: Context, worker: NestWorker): void {
  const { at, name, listens, processors } = worker;
  const isHeard = listens || listensForAll(project) || processors.some((one) => logsFailure(project, one, 2));
  if (isHeard) note?.(at, 'its class, or something for all queues, hears of failures');
  if (isHeard || processors.length === 0 || listensIn(file.facts)) return;
  const listener = worker.library === 'bull' ? '@OnQueueFailed()' : "@OnWorkerEvent('failed')";
  report({
    at,
    message: `Nobody hears when a job of ${name ? `\`${name}\`` : 'this worker'} fails: its error stays in Redis and reaches no log and no alert; listen with a method that has \`${listener}\`.`,
  });
}

function whyHeard(project: ProjectView, file: FileView, id: CallId): string | undefined {
  const { facts } = file;
  if (listensIn(facts)) return "something in this file listens for 'failed'";
  if (listenersOf(project, { path: file.path, call: id })) return "something listens for 'failed' elsewhere";
  if (isHandedOn(facts, id)) return 'it is handed to others, who may listen';
  const processors = functionsGiven(project, { path: file.path, call: id });
  if (processors.length === 0) return 'what it runs is not known';
  return processors.every((one) => logsFailure(project, one, 2))
    ? 'the work logs its own failures'
    : undefined;
}

const LISTEN = /^(on|once|addListener|prependListener)$/;

/** Under whatever name it goes there. */
function listensIn({ calls, values }: FileFacts): boolean {
  return calls.some(({ callee, args }) => {
    const member = values[callee];
    const event = values[args[0] ?? -1];
    return (
      member?.kind === 'member' &&
      LISTEN.test(member.name) &&
      event?.kind === 'literal' &&
      event.value === 'failed'
    );
  });
}

function listenersOf(project: ProjectView, made: { path: string; call: CallId }): boolean {
  return project.callsOn(made).some((step) => {
    const facts = project.facts(step.path);
    return facts !== undefined && listensIn(facts);
  });
}

/** Returned, or an argument or element of something: who gets it can attach what it likes. */
function isHandedOn(facts: FileFacts, id: CallId): boolean {
  const denotes = (one: number | undefined): boolean => {
    const value = facts.values[one ?? -1];
    if (value?.kind === 'binding') {
      const source = facts.values[facts.bindings[value.binding]?.value ?? -1];
      return source?.kind === 'call' && source.call === id;
    }
    return value?.kind === 'call' && value.call === id;
  };
  return (
    facts.functions.some(
      ({ returns, expression }) => denotes(expression) || returns.some((one) => denotes(one.value)),
    ) ||
    facts.calls.some(({ args }) => args.some(denotes)) ||
    facts.values.some(
      (one) =>
        (one.kind === 'array' && one.items.some(denotes)) ||
        (one.kind === 'object' && one.entries.some((entry) => denotes(entry.value))),
    )
  );
}

/** A catch in it, or in what it calls, that writes to a log. */
function logsFailure(project: ProjectView, { path, fn }: FunctionRef, depth: number): boolean {
  const facts = project.facts(path);
  if (!facts || depth === 0) return false;
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const callee = project.callee({ path }, id);
    const inCatch = isInHandler(facts, facts.calls[id]?.region ?? 0);
    if (callee?.kind !== 'function')
      return inCatch && (callee?.operation.effect === 'log' || isNamedLike(facts, id));
    return inCatch
      ? project.effects(callee.path, callee.fn).some(({ effect }) => effect === 'log')
      : logsFailure(project, callee, depth - 1);
  });
}

/** In a catch, or in what `.catch(…)` takes. */
function isInHandler(facts: FileFacts, from: RegionId): boolean {
  return regionsAround(facts, from).some((one) => {
    if (one.kind === 'catch') return true;
    const taker = one.kind === 'function' ? takerOf(facts, one.fn) : undefined;
    const callee = facts.values[taker?.callee ?? -1];
    return callee?.kind === 'member' && callee.name === 'catch';
  });
}

/** A logger that is injected from where nobody can see: `this.logger_.warn(…)`. */
function isNamedLike(facts: FileFacts, id: CallId): boolean {
  const [method, logger] = chainOf(facts, facts.calls[id]?.callee ?? -1)?.reverse() ?? [];
  return /^(warn|error|fatal)$/.test(method ?? '') && /log(ger)?_?$/i.test(logger ?? '');
}
