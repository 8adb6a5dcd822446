import { nameOf } from './callbacks.ts';
import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import { functionAround, parts } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileView, ProjectView } from './views.ts';

/** An answer that is put into a shared cache without an end. */
export interface CacheWrite {
  /** How this client is told when it ends. */
  expiry?: { title: string; text: string };
}

const EXPIRES: Readonly<Record<string, { title: string; text: string }>> = {
  ioredis: { title: "`'EX', 3600`", text: "'EX', 3600" },
  'node-redis': { title: '`{ EX: 3600 }`', text: '{ EX: 3600 }' },
  'upstash-redis': { title: '`{ ex: 3600 }`', text: '{ ex: 3600 }' },
};

export function cacheWriteAt(project: ProjectView, file: FileView, id: CallId): CacheWrite | undefined {
  const { facts } = file;
  const call = facts.calls[id];
  const callee = call && project.callee(file, id);
  const expiry = callee?.kind === 'library' ? EXPIRES[callee.library] : undefined;
  const value = call && facts.values[call.callee];
  if (!call || !expiry || value?.kind !== 'member' || value.name !== 'set' || call.args.length !== 2)
    return undefined;
  const [key, held] = call.args;
  const fn = functionAround(facts, call.region);
  if (key === undefined || held === undefined || fn === undefined) return undefined;
  if (!isOfMany(facts, key) || !isAnswer(facts, held) || isEndedIn(facts, fn)) return undefined;
  return isAskedFor(project, file, key, fn) || namesCache(file, key, fn) ? { expiry } : undefined;
}

/** A key for each of something. */
function isOfMany(facts: FileFacts, key: ValueId): boolean {
  return [...parts(facts, key)].some(
    (one) =>
      (one.kind === 'template' && one.parts.length > 0) ||
      (one.kind === 'binary' && one.op === '+') ||
      (one.kind === 'binding' && isMade(facts, one.binding)),
  );
}

function isMade(facts: FileFacts, id: number): boolean {
  const { value, kind } = facts.bindings[id] ?? {};
  return kind === 'parameter' || (value !== undefined && isOfMany(facts, value));
}

/** `JSON.stringify(rows)`, under a name or in place. */
function isAnswer(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'call')
    return chainOf(facts, facts.calls[value.call]?.callee ?? -1)?.join('.') === 'JSON.stringify';
  const made = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  return made !== undefined && facts.values[made]?.kind === 'call' && isAnswer(facts, made);
}

const ENDS = /^(p?expire(at)?|persist|p?setex|del|unlink)$/i;

/** An expiry that is set in a second step or in another branch, or a key that is removed again. */
function isEndedIn(facts: FileFacts, fn: FunctionId): boolean {
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const call = facts.calls[id];
    const value = facts.values[call?.callee ?? -1];
    if (value?.kind !== 'member' || !call) return false;
    return ENDS.test(value.name) || (value.name === 'set' && call.args.length > 2);
  });
}

/** Looked for first under the same key: what is not found is made and kept. */
function isAskedFor(project: ProjectView, file: FileView, key: ValueId, fn: FunctionId): boolean {
  const { facts } = file;
  const text = file.text(facts.values[key]?.at ?? [0, 0]);
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const call = facts.calls[id];
    const value = call && facts.values[call.callee];
    const first = call?.args[0];
    if (value?.kind !== 'member' || value.name !== 'get' || first === undefined) return false;
    const callee = project.callee(file, id);
    return (
      callee?.kind === 'library' &&
      callee.operation.effect === 'cache' &&
      file.text(facts.values[first]?.at ?? [0, 0]) === text
    );
  });
}

function namesCache(file: FileView, key: ValueId, fn: FunctionId): boolean {
  const { facts } = file;
  const text = file.text(facts.values[key]?.at ?? [0, 0]);
  return /cache/i.test(text) || /cache/i.test(nameOf(facts, fn) ?? '');
}
