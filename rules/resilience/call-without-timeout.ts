import * as z from 'zod';
import { boundFix, clientFix } from '../kit/bound-fixes.ts';
import { boundOf } from '../kit/bound-notes.ts';
import { callAdvice, clientAdvice, severityOf, worstOf } from '../kit/bound-words.ts';
import { isForBrowser } from '../kit/browser-code.ts';
import { isBoundInChain } from '../kit/chained-bounds.ts';
import { isBoundAtDistance } from '../kit/distant-bounds.ts';
import { isBoundByEffect } from '../kit/effect-bounds.ts';
import type { CallId } from '../kit/facts.ts';
import type { Place } from '../kit/finding.ts';
import type { WitnessStep } from '../kit/flow.ts';
import { isLocal } from '../kit/local-peer.ts';
import { isNeverRun } from '../kit/never-run.ts';
import { onlyClientOf } from '../kit/only-client.ts';
import { answersForTraffic, type FileRole } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import {
  boundAtCall,
  boundAtClient,
  boundByAssignment,
  isBoundedAround,
  isModuleCall,
  type RemoteCall,
  unboundedByDefault,
} from '../kit/time-bound.ts';
import type { ProjectView } from '../kit/views.ts';
import { callersWithout, delegatingCall, delegationOf, givesNothing } from '../kit/wrapper-bounds.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'call-without-timeout',
  area: 'resilience',
  summary: 'a call to another service that may wait without end',
  why: 'A peer that accepts the connection and never answers holds the caller for as long as the client is willing to wait. Most clients wait for minutes or for ever: requests pile up, their memory and connections with them, and the trouble of another service becomes an outage of this one.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file } = context;
    if (!servesOthers(file.role)) return;
    const told = new Set<string>();
    const acting = new Set(context.project.actingCalls(file));
    file.facts.calls.forEach(({ at }, id) => {
      const bound = context.note && boundOf(context.project, file, id);
      if (bound) context.note?.(at, bound);
      reportClient(context, id);
      if (!acting.has(id)) return;
      const remote = unbounded(context, { path: file.path, fn: 0, call: id });
      if (remote) reportCall(context, id, remote);
      reportCaller(context, id);
      if (remote) reportInjected(context, id, remote, told);
    });
  },
});

/** A server on stdout serves the one user who started it, and what speaks to it has a limit of its own. */
function servesOthers(role: FileRole): boolean {
  return answersForTraffic(role) && role !== 'stdio-protocol';
}

/** The place that makes a client answers for all calls of it that nothing else bounds. */
function reportClient(context: Context, id: CallId): void {
  const { file, project } = context;
  const made = { path: file.path, call: id };
  const calls = project.callsOn(made).flatMap((step) => {
    const remote = unbounded(context, step);
    return remote ? [{ step, remote }] : [];
  });
  const [first] = calls;
  if (!first || !takesLimit(first.remote) || boundAtClient(project, made, first.remote) !== 'absent') return;
  const call = file.facts.calls[id];
  const at = call?.callee === undefined ? undefined : file.facts.values[call.callee]?.at;
  if (!call || !at) return;
  const name = `${call.how === 'new' ? 'new ' : ''}${file.text(at)}(…)`;
  context.report({
    at: call.at,
    severity: severityOf(first.remote),
    message: `\`${name}\` sets no time limit, and ${libraryName(first.remote)} has none that helps: a silent peer holds ${callsText(calls.length)} ${worstOf(first.remote)}; ${clientAdvice(first.remote)}.`,
    related: calls.map(({ step }) => placeOf(context, step)),
    fixes: clientFix(context.file, id, first.remote),
  });
}

function reportCall(context: Context, id: CallId, remote: RemoteCall): void {
  const { file, project } = context;
  if (takesLimit(remote) && !isModuleCall(project, file, id)) return;
  const { made } = remote.callee;
  // A fetch of one's own, given to the client.
  if (made && boundAtClient(project, made, remote) !== 'absent') return;
  const call = file.facts.calls[id];
  const at = call && file.facts.values[call.callee]?.at;
  if (!call || !at || boundByAssignment(project, remote) || isLocal(file, project, id)) return;
  context.report({
    at: call.at,
    severity: severityOf(remote),
    message: `\`${file.text(at)}\` has no time limit: a peer that accepts the connection and never answers holds this call ${worstOf(remote)}; ${callAdvice(remote)}.`,
    fixes: boundFix(file, id, remote),
  });
}

/** The client is handed in by its type, and the only one that the project makes has no limit: told once a file. */
function reportInjected(context: Context, id: CallId, remote: RemoteCall, told: Set<string>): void {
  const { file, project } = context;
  const made = takesLimit(remote) ? onlyClientOf(project, file, id, remote.callee) : undefined;
  if (!made || told.has(remote.callee.library)) return;
  // Where calls are known to be its own, it is told there.
  if (boundAtClient(project, made, remote) !== 'absent' || project.callsOn(made).length > 0) return;
  const call = file.facts.calls[id];
  const at = call && file.facts.values[call.callee]?.at;
  if (!call || !at) return;
  told.add(remote.callee.library);
  const span = project.facts(made.path)?.calls[made.call]?.at ?? [0, 0];
  context.report({
    at: call.at,
    severity: severityOf(remote),
    confidence: 'medium',
    message: `\`${file.text(at)}\` has no time limit, since the client that \`${made.path}\` makes sets none: a silent peer holds this call ${worstOf(remote)}; ${clientAdvice(remote).replace(/ here$/, ' there')}.`,
    related: [{ path: made.path, span, message: 'the client is made here, without a limit' }],
  });
}

/** A wrapper of the project that bounds the wait only for those who ask for it. */
function reportCaller(context: Context, id: CallId): void {
  const { file, project } = context;
  const inner = delegatingCall(project, file, id);
  if (!inner || isBoundedAround(project, file, id)) return;
  const { step, remote, delegation } = inner;
  if (!givesNothing(project, { path: file.path, fn: 0, call: id }, delegation)) return;
  if (!callersWithout(project, step, step.call, delegation).isGivenBySome) return;
  const call = file.facts.calls[id];
  const at = call && file.facts.values[call.callee]?.at;
  if (!call || !at) return;
  const keys = [...new Set(delegation.keys.map((one) => `\`${one.join('.')}\``))].join(' or ');
  context.report({
    at: call.at,
    severity: severityOf(remote),
    message: `\`${file.text(at)}\` bounds the wait only for callers that pass ${keys}: here a silent peer holds this call ${worstOf(remote)}; pass it.`,
    related: [placeOf(context, step)],
  });
}

/** Nothing bounds it: not the library, not the options of the call, nothing around it, nobody who hands options in. */
function unbounded({ project }: Context, step: WitnessStep): RemoteCall | undefined {
  const remote = servesOthers(project.role(step.path)) && unboundedByDefault(project, step, step.call);
  if (!remote || isBoundedAround(project, step, step.call) || isNeverRun(project, step, step.call))
    return undefined;
  if (isBoundElsewhere(project, step, remote) || isForBrowser(project, step, step.call)) return undefined;
  const state = boundAtCall(project, step, step.call, remote);
  const delegation = state === 'absent' ? undefined : delegationOf(project, step, step.call, remote);
  if (!delegation) return state === 'absent' || state === 'off' ? remote : undefined;
  // Where some callers give a limit, those who do not are told instead.
  return callersWithout(project, step, step.call, delegation).isGivenBySome ? undefined : remote;
}

/** In what follows the call, or far from it. */
function isBoundElsewhere(project: ProjectView, step: WitnessStep, remote: RemoteCall): boolean {
  const facts = project.facts(step.path);
  return (
    (facts !== undefined && isBoundInChain(facts, step.call, remote.guards)) ||
    isBoundByEffect(project, step, step.call) ||
    isBoundAtDistance(project, step, step.call, remote)
  );
}

/** Whether the limit belongs to where the client is made. A signal given there would end all calls after the first. */
function takesLimit({ guards }: RemoteCall): boolean {
  return guards.some(({ at, kind }) => at === 'constructor' && kind === 'timeout');
}

function libraryName({ callee }: RemoteCall): string {
  return callee.library;
}

function callsText(count: number): string {
  return count === 1 ? 'the call of it' : `each of the ${count} calls of it`;
}

function placeOf({ project }: Context, { path, call }: WitnessStep): Place {
  const span = project.facts(path)?.calls[call]?.at ?? [0, 0];
  return { path, span, message: 'waits without a limit' };
}
