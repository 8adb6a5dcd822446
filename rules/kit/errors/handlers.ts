import { takerOf } from '../callbacks.ts';
import { derived } from '../derived.ts';
import type { BindingId, Call, CallId, FileFacts, FunctionId, RegionId, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { idsInside, isInside } from '../inside.ts';
import { regionsAround } from '../regions.ts';
import { isInComponent } from '../unattended.ts';
import type { FileView, ProjectView } from '../views.ts';

/** A place where a failure arrives: a catch clause, or the function that a promise hands its rejection to. */
export interface Handler {
  kind: 'catch' | 'callback';
  /** The word that makes it one. */
  at: Span;
  /** What runs when something failed. */
  body: RegionId;
  error?: BindingId;
  /** The function that the returns and throws of the body belong to. */
  fn: FunctionId;
  /** The region that the whole stands in. */
  within: RegionId;
  comment: string;
  tried: Tried;
}

/** What may fail: a block, or the promise in front of `.catch`. */
export type Tried = { at: Span } & (
  | { kind: 'block'; region: RegionId }
  | { kind: 'promise'; value: ValueId; call: CallId }
);

/** Those of a page are not meant: what fails there shows there. */
export function handlersOf(file: FileView, project: ProjectView): Handler[] {
  const all = [...catchClauses(file.facts), ...callbacks(file, project)];
  return all.filter((one) => !isInComponent(file.facts, one.within));
}

const catchClauses = derived((facts): readonly Handler[] =>
  facts.regions.flatMap((region, id) => {
    if (region.kind !== 'try' || region.handler === undefined) return [];
    const clause = facts.regions[region.handler];
    if (clause?.kind !== 'catch') return [];
    return [
      {
        kind: 'catch' as const,
        at: [clause.at[0], clause.at[0] + 'catch'.length] as const,
        body: region.handler,
        ...(clause.error !== undefined && { error: clause.error }),
        fn: functionAt(facts, region.handler),
        within: region.parent ?? 0,
        comment: clause.comment,
        tried: { kind: 'block' as const, region: id, at: region.at },
      },
    ];
  }),
);

/** `.catch(…)` and the second function of `.then(…)`, where the function is in this file. */
function callbacks(file: FileView, project: ProjectView): Handler[] {
  const { facts } = file;
  return handovers(facts).flatMap(({ id, call, callee, handed }) => {
    // `.catch` of a schema, a stream, an observable takes a function, too.
    const known = project.callee(file, id);
    if (known?.kind === 'library' ? !known.api.startsWith('global#Promise.') : known) return [];
    const fn = functionOf(file, project, handed);
    const fact = fn === undefined ? undefined : facts.functions[fn];
    if (fn === undefined || !fact) return [];
    const [error] = fact.params[0] ?? [];
    const end = callee.at[1];
    return [
      {
        kind: 'callback' as const,
        at: [end - callee.name.length, end] as const,
        body: fact.body,
        ...(error !== undefined && { error }),
        fn,
        within: call.region,
        comment: call.comment ?? '',
        tried: {
          kind: 'promise' as const,
          value: callee.of,
          call: id,
          at: facts.values[callee.of]?.at ?? [0, 0],
        },
      },
    ];
  });
}

/** By their names alone. */
const handovers = derived(({ calls, values }) =>
  calls.flatMap((call, id) => {
    const callee = call.args.length > 0 ? values[call.callee] : undefined;
    const handed = callee?.kind === 'member' ? handlerOf(callee.name, call) : undefined;
    return callee?.kind === 'member' && handed !== undefined ? [{ id, call, callee, handed }] : [];
  }),
);

function handlerOf(name: string, { args }: Call): ValueId | undefined {
  if (name === 'catch') return args.length === 1 ? args[0] : undefined;
  return name === 'then' ? args[1] : undefined;
}

function functionOf(file: FileView, project: ProjectView, id: ValueId): FunctionId | undefined {
  const value = file.facts.values[id];
  if (value?.kind === 'function') return value.fn;
  const origin = value?.kind === 'binding' ? project.origin(file, id) : undefined;
  const isHere = origin?.root === 'function' && origin.path === file.path && origin.steps.length === 0;
  return isHere ? origin.fn : undefined;
}

export function functionAt(facts: FileFacts, region: RegionId): FunctionId {
  for (const one of regionsAround(facts, region)) if (one.kind === 'function') return one.fn;
  return 0;
}

/** In code that runs because something failed. */
export function standsInHandler(facts: FileFacts, region: RegionId): boolean {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'catch') return true;
    if (one.kind !== 'function') continue;
    const callee = facts.values[takerOf(facts, one.fn)?.callee ?? -1];
    return callee?.kind === 'member' && callee.name === 'catch';
  }
  return false;
}

/** The part of a span's region tree that a place stands in: the innermost region of the body around it. */
export function regionAt(facts: FileFacts, body: RegionId, at: Span): RegionId {
  let found = body;
  let size = Number.POSITIVE_INFINITY;
  for (const id of idsInside(facts, 'regions', facts.regions[body]?.at ?? at)) {
    const region = facts.regions[id];
    if (!region) continue;
    const length = region.at[1] - region.at[0];
    // Of two regions of one place the later one is the inner one.
    if (length > size || !isInside(at, region.at) || !isUnder(facts, id, body)) continue;
    found = id;
    size = length;
  }
  return found;
}

/** The calls that stand in a region or in one inside it. */
export function callsUnder(facts: FileFacts, region: RegionId): CallId[] {
  const at = facts.regions[region]?.at;
  const inside = at ? idsInside(facts, 'calls', at) : [];
  return inside.filter((id) => isUnder(facts, facts.calls[id]?.region ?? 0, region));
}

export function isUnder({ regions }: FileFacts, region: RegionId, outer: RegionId): boolean {
  for (let at: RegionId | undefined = region; at !== undefined; at = regions[at]?.parent)
    if (at === outer) return true;
  return false;
}
