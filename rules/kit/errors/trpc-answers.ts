import { takerOf } from '../callbacks.ts';
import type { FileFacts, ValueId } from '../facts.ts';
import { regionsAround } from '../regions.ts';
import type { FileView, ProjectView } from '../views.ts';
import { type Handler, isUnder } from './handlers.ts';

/** Whether a middleware of the procedure puts its own error in the place of each that comes out of it. */
export function isReplacedByMiddleware(file: FileView, project: ProjectView, handler: Handler): boolean {
  if (isReplacedIn(file.path, project, handler.within)) return true;
  const ways = project
    .situations(file.path, handler.fn)
    .flatMap(({ situation, way }) => (situation === 'route' ? (way[0] ?? []) : []));
  return ways.some(({ path, call }) => {
    const region = project.facts(path)?.calls[call]?.region;
    return region !== undefined && isReplacedIn(path, project, region, call);
  });
}

/** Of a place in a procedure, or of the call that makes it one. */
function isReplacedIn(path: string, project: ProjectView, from: number, call?: number): boolean {
  const facts = project.facts(path);
  const start = facts && (procedureOf(facts, call) ?? procedureAround(facts, from));
  if (!facts || start === undefined) return false;
  return middlewares(project).some((one) => {
    if (one.path === path) return uses(facts, start, one.fn);
    const there = project.facts(one.path);
    const name = importedAs(facts, start);
    const exported = there?.exports.find((given) => given.name === name)?.value;
    return there !== undefined && exported !== undefined && uses(there, exported, one.fn);
  });
}

/** What `.query(…)` and its kin are called on, around the place. */
function procedureAround(facts: FileFacts, from: number): ValueId | undefined {
  for (const one of regionsAround(facts, from)) {
    const taker = one.kind === 'function' ? takerOf(facts, one.fn) : undefined;
    const procedure = procedureOf(facts, taker && facts.calls.indexOf(taker));
    if (procedure !== undefined) return procedure;
  }
  return undefined;
}

function procedureOf(facts: FileFacts, call: number | undefined): ValueId | undefined {
  const callee = facts.values[facts.calls[call ?? -1]?.callee ?? -1];
  const isOne = callee?.kind === 'member' && /^(query|mutation|subscription)$/.test(callee.name);
  return isOne ? callee.of : undefined;
}

/** Functions given to `t.middleware(…)` or `.use(…)` that write another error into what `next` gave. */
function middlewares(project: ProjectView): { path: string; fn: number }[] {
  return ['trpc#Root.middleware', 'trpc#Procedure.use']
    .flatMap((api) => project.callsTo(api))
    .flatMap(({ path, call }) => {
      const facts = project.facts(path);
      const given = facts?.values[facts.calls[call]?.args[0] ?? -1];
      return facts && given?.kind === 'function' && replacesErrors(facts, given.fn)
        ? [{ path, fn: given.fn }]
        : [];
    });
}

function replacesErrors(facts: FileFacts, fn: number): boolean {
  const body = facts.functions[fn]?.body;
  return facts.writes.some(({ target, value, region }) => {
    if (body === undefined || !isUnder(facts, region, body)) return false;
    const written = facts.values[target];
    const made = facts.values[value];
    const call = made?.kind === 'call' ? facts.calls[made.call] : undefined;
    if (written?.kind !== 'member' || written.name !== 'error' || call?.how !== 'new') return false;
    const options = facts.values[call.args[0] ?? -1];
    const entries = options?.kind === 'object' ? options.entries : [];
    const text = facts.values[entries.find((one) => one.key === 'message')?.value ?? -1];
    return text !== undefined && !(text.kind === 'member' && text.name === 'message');
  });
}

/** The steps of a builder, names of the file followed. */
function* chain(facts: FileFacts, from: ValueId, depth = 0): Generator<ValueId> {
  const value = facts.values[from];
  yield from;
  if (value?.kind === 'member') yield* chain(facts, value.of, depth);
  if (value?.kind === 'call') {
    const call = facts.calls[value.call];
    if (call) yield* chain(facts, call.callee, depth);
  }
  const held = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  if (held !== undefined && depth < DEEPEST) yield* chain(facts, held, depth + 1);
}

/** Procedures are made of procedures, in some few steps. */
const DEEPEST = 8;

function uses(facts: FileFacts, from: ValueId, fn: number): boolean {
  for (const id of chain(facts, from)) {
    const value = facts.values[id];
    const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
    const callee = call && facts.values[call.callee];
    if (callee?.kind !== 'member' || callee.name !== 'use') continue;
    if (call?.args.some((one) => isMadeOf(facts, one, fn))) return true;
  }
  return false;
}

/** The function itself, `t.middleware(fn)`, or a name for it. */
function isMadeOf(facts: FileFacts, id: ValueId, fn: number, depth = 0): boolean {
  const value = facts.values[id];
  if (value?.kind === 'function') return value.fn === fn;
  if (depth > DEEPEST) return false;
  const held = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  if (held !== undefined) return isMadeOf(facts, held, fn, depth + 1);
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  return call?.args.some((one) => isMadeOf(facts, one, fn, depth + 1)) ?? false;
}

function importedAs(facts: FileFacts, from: ValueId): string | undefined {
  for (const id of chain(facts, from)) {
    const value = facts.values[id];
    const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
    if (binding?.kind === 'import') return binding.imported;
  }
  return undefined;
}
