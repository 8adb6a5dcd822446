import { onlyWhenDebugging } from '../debugging.ts';
import type { FileFacts, RegionId, ValueId } from '../facts.ts';
import type { Place } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import { regionAt } from './handlers.ts';
import { knownSide, tellsKinds } from './narrowing.ts';
import type { ErrorUses } from './uses.ts';

/** What of an error gets into a value: words of it, or all that can be written down of it. */
export interface Leak {
  at: ValueId;
  /** Where the text is taken from the error, when that is elsewhere. */
  from?: ValueId;
  what: 'message' | 'stack' | 'error';
  /** The function that takes the words out of the error, where it is not the one at hand. */
  told?: Place;
}

export interface LeakScope {
  file: FileView;
  project: ProjectView;
  /** The code that the error is known in. */
  body: RegionId;
  error: number;
  /** The error is this member of it. */
  member?: string;
  uses: ErrorUses;
}

const WORDS = /^(message|sqlMessage|detail|cause|reason|originalError|sql|query|responseBody|stderr)$/;
/** Steps through names and functions; a text that comes further is not followed. */
const DEEPEST = 6;

/** Text of an error of any kind in a value; what is only shown while developing, or of known kinds, is none. */
export function leakIn(scope: LeakScope, id: ValueId, depth = 0): Leak | undefined {
  const { facts } = scope.file;
  const value = facts.values[id];
  if (!value || depth > DEEPEST || isHidden(scope, id)) return undefined;
  const inside = (ids: readonly ValueId[]) => firstOf(ids, (one) => leakIn(scope, one, depth + 1));
  switch (value.kind) {
    case 'binding':
      if (value.binding === scope.error) return scope.member ? undefined : { at: id, what: 'error' };
      return scope.uses.names.has(value.binding)
        ? named(leakInName(scope, value.binding, depth), id)
        : undefined;
    case 'member':
      return leakInMember(scope, id, depth);
    case 'template':
      return asText(inside(value.parts));
    case 'binary':
      return value.op === '+' ? asText(inside([value.left, value.right])) : undefined;
    case 'logical':
      return inside(value.op === '&&' ? [value.right] : [value.left, value.right]);
    case 'conditional':
      // Whoever asks for the kind has decided what may be seen.
      return tellsKinds(facts, value.test, scope.uses) ? undefined : inside([value.yes, value.no]);
    case 'object':
      return inside(value.entries.map((one) => one.value));
    case 'array':
      return inside(value.items);
    case 'spread':
    case 'await':
      return inside([value.of]);
    case 'call':
      return leakInCall(scope, value.call, depth);
    default:
      return undefined;
  }
}

function named(leak: Leak | undefined, id: ValueId): Leak | undefined {
  // `const err = e`: what is taken from it matters, not that it has two names.
  return leak && { ...leak, at: id, from: leak.from ?? leak.at };
}

function leakInMember(scope: LeakScope, id: ValueId, depth: number): Leak | undefined {
  const value = scope.file.facts.values[id];
  if (value?.kind !== 'member') return undefined;
  const holder = scope.file.facts.values[value.of];
  if (holder?.kind === 'binding' && holder.binding === scope.error && value.name === scope.member)
    return { at: id, what: 'error' };
  const isOfError = leakIn(scope, value.of, depth + 1)?.what === 'error';
  if (!isOfError) return undefined;
  if (value.name === 'stack') return { at: id, what: 'stack' };
  return WORDS.test(value.name) ? { at: id, what: 'message' } : undefined;
}

/** `const message = e instanceof Error ? e.message : 'failed'`, and what is assigned later. */
function leakInName(scope: LeakScope, binding: number, depth: number): Leak | undefined {
  const { value, assigned = [], path } = scope.file.facts.bindings[binding] ?? {};
  const taken = path?.at(-1);
  if (isRewritten(scope, binding)) return undefined;
  if (value !== undefined && taken !== undefined) {
    const from = leakIn(scope, value, depth + 1);
    if (from?.what !== 'error') return undefined;
    if (taken === 'stack') return { at: value, what: 'stack' };
    return WORDS.test(String(taken)) ? { at: value, what: 'message' } : undefined;
  }
  return firstOf([...(value === undefined ? [] : [value]), ...assigned], (one) =>
    leakIn(scope, one, depth + 1),
  );
}

/** `body.message = 'failed'` further down: somebody has thought about what is sent. */
function isRewritten({ file: { facts } }: LeakScope, binding: number): boolean {
  return facts.writes.some(({ target, value }) => {
    const written = facts.values[target];
    const of = written?.kind === 'member' ? facts.values[written.of] : undefined;
    return of?.kind === 'binding' && of.binding === binding && facts.values[value]?.kind === 'literal';
  });
}

const TELLS = /^(String|toString|stringify|inspect|format)$/;

/** `String(e)`, `e.toString()`, `toMessage(e)` of the project, `createErrorBody('FAILED', e.message)`. */
function leakInCall(scope: LeakScope, id: number, depth: number): Leak | undefined {
  const { file, project } = scope;
  const call = file.facts.calls[id];
  const callee = call && file.facts.values[call.callee];
  if (!call || !callee) return undefined;
  const name = callee.kind === 'member' || callee.kind === 'global' ? callee.name : '';
  const given = [...call.args, ...(callee.kind === 'member' && call.args.length === 0 ? [callee.of] : [])];
  const leak = firstOf(given, (one) => leakIn(scope, one, depth + 1));
  if (TELLS.test(name) || leak?.what !== 'error') return asText(leak);
  const target = project.callee(file, id);
  const facts = target?.kind === 'function' ? project.facts(target.path) : undefined;
  const fn = target?.kind === 'function' ? facts?.functions[target.fn] : undefined;
  const parameter = fn?.params[call.args.indexOf(leak.at)]?.[0];
  if (target?.kind !== 'function' || !facts || !fn || parameter === undefined) return undefined;
  const { member: _, ...outer } = scope;
  const there: LeakScope = {
    ...outer,
    file: { path: target.path, facts, role: file.role, text: () => '' },
    body: fn.body,
    error: parameter,
    uses: { names: new Set([parameter]), given: [], asked: [] },
  };
  const told = firstOf(
    fn.returns.flatMap((one) => one.value ?? []),
    (one) => leakIn(there, one, depth + 2),
  );
  const span = facts.values[told?.from ?? told?.at ?? -1]?.at;
  if (!told || !span || told.what === 'error') return undefined;
  const place = { path: target.path, span, message: 'its words are taken here' };
  return { at: leak.at, what: told.what, told: told.told ?? place };
}

/** Only while developing, or only for failures of a known kind. */
function isHidden(scope: LeakScope, id: ValueId): boolean {
  const { facts } = scope.file;
  const at = facts.values[id]?.at ?? [0, 0];
  return isFiltered(facts, regionAt(facts, scope.body, at), scope);
}

export function isFiltered(
  facts: FileFacts,
  from: RegionId,
  { body, uses }: Pick<LeakScope, 'body' | 'uses'>,
): boolean {
  if (onlyWhenDebugging(facts, from)) return true;
  for (let id: RegionId | undefined = from; id !== undefined && id !== body; id = facts.regions[id]?.parent) {
    const region = facts.regions[id];
    if (region?.kind === 'branch' && knownSide(facts, region.test, uses) === region.holds) return true;
    if (region?.kind === 'case' && region.test !== undefined) return true;
  }
  return false;
}

function asText(leak: Leak | undefined): Leak | undefined {
  return leak?.what === 'error' ? { ...leak, what: 'message' } : leak;
}

function firstOf<T>(all: readonly ValueId[], find: (id: ValueId) => T | undefined): T | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
