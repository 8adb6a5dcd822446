import { chainEndingWith } from './chains.ts';
import { dependsOn } from './depends.ts';
import type { CallId, FileFacts, FunctionId } from './facts.ts';
import { callsWithin, resultsIn } from './file-index.ts';
import { iterationsAround } from './iteration.ts';
import { isPaged } from './paged-parts.ts';
import { type QueryWay, queriesOf } from './query-ways.ts';
import { functionAround, regionsAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';

/** A function that reads one row and goes on with the row that this one names, by calling itself. */
export interface RecursiveRead {
  call: CallId;
  fn: FunctionId;
  worst: QueryWay;
}

/** Where it calls itself for each of a list, the loop tells of it. */
export function recursiveReads(project: ProjectView, file: FileView): RecursiveRead[] {
  return selfCalls(project, file).flatMap(({ fn, call: again }) => {
    const { facts } = file;
    const names = new Set((facts.functions[fn]?.params ?? []).flat());
    const { args = [], region = 0 } = facts.calls[again] ?? {};
    if (names.size === 0 || isAfterFailure(facts, region) || isInLoop(project, file, region)) return [];
    if (isOnceMore(facts, fn, again)) return [];
    for (const call of callsWithin(facts).get(fn) ?? []) {
      const given = new Set(resultsIn(facts).get(call) ?? []);
      if (given.size === 0 || !args.some((one) => dependsOn(facts, one, { names: given }))) continue;
      const chain = chainEndingWith(facts, call);
      const ways =
        chain && !isInLoop(project, file, facts.calls[call]?.region ?? 0)
          ? queriesOf(project, file.path, chain, { names })
          : [];
      const worst = ways.find((one) => one.query.kind === 'read' && !one.isOwn && !isPaged(project, one));
      if (worst) return [{ call, fn, worst }];
    }
    return [];
  });
}

function selfCalls(project: ProjectView, file: FileView): { fn: FunctionId; call: CallId }[] {
  const { facts } = file;
  if (project.actingCalls(file).length === 0) return [];
  return facts.calls.flatMap(({ region }, call) => {
    const fn = functionAround(facts, region);
    if (fn === undefined || fn === 0 || !mayBeSelf(facts, call, fn)) return [];
    const callee = project.callee(file, call);
    const isSelf = callee?.kind === 'function' && callee.path === file.path && callee.fn === fn;
    return isSelf ? [{ fn, call }] : [];
  });
}

/** Cheap to ask: the name of the function around. */
function mayBeSelf({ calls, values, bindings, functions }: FileFacts, call: CallId, fn: FunctionId): boolean {
  const callee = values[calls[call]?.callee ?? -1];
  const name =
    callee?.kind === 'member'
      ? callee.name
      : callee?.kind === 'binding'
        ? bindings[callee.binding]?.name
        : undefined;
  const own = functions[fn]?.name;
  return name !== undefined && (own === undefined || own === name);
}

function isInLoop(project: ProjectView, file: FileView, region: number): boolean {
  for (const _ of iterationsAround(project, file, region)) return true;
  return false;
}

/** `if (mayRetry) return again(id, false)`: once more, however long a chain of rows is. */
function isOnceMore(facts: FileFacts, fn: FunctionId, again: CallId): boolean {
  const { args = [], region = 0 } = facts.calls[again] ?? {};
  return args.some((arg, index) => {
    if (facts.values[arg]?.kind !== 'literal') return false;
    const names = new Set(facts.functions[fn]?.params[index] ?? []);
    return regionsAround(facts, region).some(
      (one) => one.kind === 'branch' && dependsOn(facts, one.test, { names }),
    );
  });
}

function isAfterFailure(facts: FileFacts, region: number): boolean {
  return regionsAround(facts, region).some((one) => one.kind === 'catch');
}
