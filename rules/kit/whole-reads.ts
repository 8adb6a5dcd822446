import { takenIn } from './callbacks.ts';
import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { calledBy, callsWithin } from './file-index.ts';
import type { InputPart } from './inputs.ts';
import { isInside } from './inside.ts';
import { chainOf } from './values.ts';
import type { FileRef, FileView, ProjectView } from './views.ts';

const WHOLE = /^(arrayBuffer|blob|bytes|buffer|transformToByteArray|transformToString)$/;
/** Of an answer these do, too; of other things they say what they are. */
const OF_ANSWER = /^(arrayBuffer|blob|bytes|buffer|text|json)$/;

/** What comes from elsewhere and is read into memory at once, by what it comes from. */
export function wholeRead(
  project: ProjectView,
  file: FileView,
  id: CallId,
): 'address' | 'object' | undefined {
  const { facts } = file;
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  if (!call) return undefined;
  if (callee?.kind === 'member' && WHOLE.test(callee.name) && isStoredBody(project, file, callee.of))
    return 'object';
  if (callee?.kind === 'member' && OF_ANSWER.test(callee.name))
    return isFromAddress(project, file, id, callee.of) ? 'address' : undefined;
  if (!call.args.some((one) => isStoredBody(project, file, one))) return undefined;
  const target = project.callee(file, id);
  return target?.kind === 'function' && collectsAll(project.facts(target.path), target.fn)
    ? 'object'
    : undefined;
}

/** `object.Body`, where the object was asked for from a storage. */
function isStoredBody(project: ProjectView, file: FileView, id: ValueId): boolean {
  const value = file.facts.values[id];
  if (value?.kind !== 'member' || value.name !== 'Body') return false;
  const asked = madeBy(file.facts, value.of);
  const callee = asked === undefined ? undefined : project.callee(file, asked);
  return callee?.kind === 'library' && callee.operation.effect === 'storage';
}

/** What answers at an address that somebody else chose as a whole. */
function isFromAddress(project: ProjectView, file: FileView, id: CallId, on: ValueId): boolean {
  const { facts } = file;
  const asked = askedAt(facts, on);
  const [address] = facts.calls[asked ?? -1]?.args ?? [];
  if (asked === undefined || address === undefined || !asksOutside(project, file, asked, id)) return false;
  // Behind `https://api.example.com/` it chooses no more than a path there.
  return project
    .inputs(file, asked, address)
    .some(({ place, part, lead }) => place.length === 0 && lead === '' && OUTSIDE.has(part));
}

/** By itself, or a function of the project that gives what such a call gave. */
function asksOutside(project: ProjectView, file: FileView, asked: CallId, read: CallId): boolean {
  const isOutside = (of: FileRef, call: CallId) => {
    const callee = project.callee(of, call);
    return callee?.kind === 'library' && callee.operation.effect === 'http';
  };
  if (isOutside(file, asked)) return true;
  const reading = project.callee(file, read);
  const made = reading?.kind === 'library' ? reading.made : undefined;
  return made !== undefined && project.callee(file, asked)?.kind === 'function' && isOutside(made, made.call);
}

/** The call whose answer a name holds, whether it was awaited or goes on with `.then((answer) => …)`. */
function askedAt(facts: FileFacts, on: ValueId): CallId | undefined {
  const value = facts.values[on];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  if (binding?.kind !== 'parameter') return madeBy(facts, on);
  const taker = facts.calls[takenIn(facts).get(binding.owner)?.call ?? -1];
  const then = taker && facts.values[taker.callee];
  const isFirst = binding.parameter === 0 && !binding.path;
  return isFirst && then?.kind === 'member' && then.name === 'then' ? calledBy(facts, then.of) : undefined;
}

const OUTSIDE: ReadonlySet<InputPart> = new Set(['body', 'query', 'params', 'message', 'arguments']);

function madeBy(facts: FileFacts, id: ValueId): CallId | undefined {
  const value = facts.values[id];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  return binding?.value !== undefined && !binding.path ? calledBy(facts, binding.value) : calledBy(facts, id);
}

/** Puts all pieces together, and looks at no length meanwhile. */
function collectsAll(facts: FileFacts | undefined, fn: FunctionId): boolean {
  const inside = facts ? (callsWithin(facts).get(fn) ?? []) : [];
  const at = facts?.functions[fn]?.at;
  if (!facts || !at) return false;
  const joins = inside.some(
    (id) => chainOf(facts, facts.calls[id]?.callee ?? -1)?.join('.') === 'Buffer.concat',
  );
  return joins && !facts.values.some((one) => isInside(one.at, at) && isComparison(one));
}

/** Whether the code around looks at a length before it reads. */
export function asksLength({ facts }: FileView, fn: FunctionId): boolean {
  const at = facts.functions[fn]?.at ?? [0, 0];
  return facts.values.some((one) => {
    if (!isInside(one.at, at)) return false;
    if (one.kind === 'literal') return /^content-length$/i.test(String(one.value));
    return one.kind === 'member' && one.name === 'ContentLength';
  });
}

function isComparison(value: FileFacts['values'][number]): boolean {
  return value.kind === 'binary' && /^[<>]=?$/.test(value.op);
}
