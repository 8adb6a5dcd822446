import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { calledBy, callsWithin } from './file-index.ts';
import type { InputPart } from './inputs.ts';
import { isInside } from './inside.ts';
import { chainOf } from './values.ts';
import type { FileView, ProjectView } from './views.ts';

const WHOLE = /^(arrayBuffer|blob|bytes|buffer|transformToByteArray|transformToString)$/;

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
  if (callee?.kind === 'member' && WHOLE.test(callee.name)) {
    if (isStoredBody(project, file, callee.of)) return 'object';
    return isFromAddress(project, file, callee.of) ? 'address' : undefined;
  }
  const target = project.callee(file, id);
  if (target?.kind !== 'function') return undefined;
  const collects = call.args.some((one) => isStoredBody(project, file, one));
  return collects && collectsAll(project.facts(target.path), target.fn) ? 'object' : undefined;
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
function isFromAddress(project: ProjectView, file: FileView, id: ValueId): boolean {
  const { facts } = file;
  const asked = madeBy(facts, id);
  const callee = asked === undefined ? undefined : project.callee(file, asked);
  if (asked === undefined || callee?.kind !== 'library' || callee.operation.effect !== 'http') return false;
  const [address] = facts.calls[asked]?.args ?? [];
  return (
    address !== undefined &&
    project.inputs(file, asked, address).some((flow) => flow.place.length === 0 && OUTSIDE.has(flow.part))
  );
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
