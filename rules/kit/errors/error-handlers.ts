import type { BindingId, FunctionFact, FunctionId } from '../facts.ts';
import type { FileView, ProjectView } from '../views.ts';
import type { LeakSource } from './leak-sources.ts';
import { usesOf } from './uses.ts';

/** Calls whose handler answers with what it gives back: its first parameter is the error, or holds it. */
export type Answering = ReadonlyMap<string, 'error' | 'holder'>;

/** Functions that a framework hands every error to. */
export function errorHandlerSources(
  file: FileView,
  project: ProjectView,
  answering: Answering,
): LeakSource[] {
  const answers = answeringHere(file, project, answering);
  return file.facts.functions.flatMap((fact, fn) => {
    const takes = answers.get(fn);
    const [first] = fact.params[0] ?? [];
    if (first === undefined) return [];
    if (takes === 'holder') return fromHolder(file, project, fn);
    if (takes === 'error') return [{ ...sourceOf(file, project, fn, first), byResult: true }];
    // Whoever answers by a call has more than the error at hand.
    const isHandler = fact.params.length > 1 && isErrorHandler(file, project, fn);
    return isHandler ? [sourceOf(file, project, fn, first)] : [];
  });
}

function answeringHere(
  file: FileView,
  project: ProjectView,
  answering: Answering,
): ReadonlyMap<FunctionId, 'error' | 'holder'> {
  const found = new Map<FunctionId, 'error' | 'holder'>();
  for (const [api, takes] of answering) {
    for (const { path, call } of project.callsTo(api)) {
      for (const arg of project.facts(path)?.calls[call]?.args ?? []) {
        const to = project.origin({ path }, arg);
        if (to?.root === 'function' && to.path === file.path && to.steps.length === 0)
          found.set(to.fn, takes);
      }
    }
  }
  return found;
}

/** `({ error, code }) => …`, or `(context) => … context.error …`. */
function fromHolder(file: FileView, project: ProjectView, fn: FunctionId): LeakSource[] {
  const { bindings, functions } = file.facts;
  const params = functions[fn]?.params[0] ?? [];
  const [holder] = params;
  if (holder !== undefined && !bindings[holder]?.path)
    return [{ ...sourceOf(file, project, fn, holder), member: 'error', byResult: true }];
  const taken = (name: string) => params.find((one) => bindings[one]?.path?.join('.') === name);
  const error = taken('error');
  if (error === undefined) return [];
  const source = sourceOf(file, project, fn, error);
  // The code beside it tells the kind as well.
  const names = new Set([...source.uses.names, taken('code') ?? error]);
  return [{ ...source, uses: { ...source.uses, names }, byResult: true }];
}

function sourceOf(file: FileView, project: ProjectView, fn: FunctionId, error: BindingId): LeakSource {
  const { body = 0, created = 0 } = file.facts.functions[fn] ?? {};
  const at = file.facts.regions[body]?.at ?? [0, 0];
  const uses = usesOf(file.facts, {
    kind: 'callback',
    at,
    body,
    error,
    fn,
    within: created,
    comment: '',
    tried: { kind: 'block', region: body, at },
  });
  return {
    ...{ file, project, body, error, uses },
    confidence: 'high',
    kind: 'any',
    isOwn: () => false,
    places: () => [],
  };
}

function isErrorHandler(file: FileView, project: ProjectView, fn: FunctionId): boolean {
  const runs = project
    .situations(file.path, fn)
    .some((one) => one.situation === 'error-handler' && one.way.length === 0);
  const fact = file.facts.functions[fn];
  return runs || (fact !== undefined && isExpressErrorHandler(file, project, fact));
}

/** Four parameters, the third an Express response: that is how Express tells them apart. */
function isExpressErrorHandler(file: FileView, project: ProjectView, { params }: FunctionFact): boolean {
  if (params.length !== 4) return false;
  const [response] = params[2] ?? [];
  const use = file.facts.values.findIndex((one) => one.kind === 'binding' && one.binding === response);
  return use >= 0 && project.origin(file, use)?.thing?.key === 'express#Response';
}
