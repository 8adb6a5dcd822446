import type { FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { FunctionRef, Situation } from '../../../rules/kit/flow.ts';
import { idsInside } from '../../../rules/kit/inside.ts';
import type { Project } from '../link/project.ts';
import type { Range } from './finding.ts';

/** A function that answers requests or does jobs. */
export interface Handler {
  kind: Situation;
  span: Span;
  range: Range;
}

const HANDLE: ReadonlySet<Situation> = new Set<Situation>(['route', 'job', 'schedule']);

/** More functions than these nobody sees at a glance, nor waits for. */
const MOST_REACHED = 40;

export function handlersIn(
  project: Project,
  path: string,
  { functions }: FileFacts,
): { kind: Situation; span: Span }[] {
  return functions.flatMap(({ at, kind }, fn) => {
    const registered = project.registrations({ path, fn }).find(({ situation }) => HANDLE.has(situation));
    return registered && kind !== 'module' ? [{ kind: registered.situation, span: at }] : [];
  });
}

/** The handler that begins there, and the project's functions that it calls, the nearest first. */
export function reachedFrom(project: Project, path: string, facts: FileFacts, start: number): FunctionRef[] {
  const fn = facts.functions.findIndex(({ at, kind }) => at[0] === start && kind !== 'module');
  if (fn < 0) return [];
  const reached: FunctionRef[] = [{ path, fn }];
  for (let next = 0; next < reached.length && reached.length < MOST_REACHED; next++) {
    const ref = reached[next];
    if (ref)
      reached.push(...calledBy(project, ref).filter((one) => !reached.some((known) => isSame(known, one))));
  }
  return reached.slice(0, MOST_REACHED);
}

function calledBy(project: Project, ref: FunctionRef): FunctionRef[] {
  const facts = project.facts(ref.path);
  const at = facts?.functions[ref.fn]?.at;
  if (!facts || !at) return [];
  const called = idsInside(facts, 'calls', at).flatMap((call) => {
    const callee = project.callee(ref, call);
    return callee?.kind === 'function' ? [{ path: callee.path, fn: callee.fn as FunctionId }] : [];
  });
  return called.filter((one, index) => called.findIndex((other) => isSame(one, other)) === index);
}

function isSame(a: FunctionRef, b: FunctionRef): boolean {
  return a.path === b.path && a.fn === b.fn;
}
