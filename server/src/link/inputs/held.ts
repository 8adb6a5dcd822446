import type { CallId, FileFacts, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { LibraryCall } from '../../../../rules/kit/flow.ts';
import type { Origins } from '../origins/origins.ts';

export interface CallPlace {
  path: string;
  call: CallId;
}

/** A registration takes what a call gave: `post('/', check, Users.create)`, where `create = wrap(handler)`. */
export interface HeldCall {
  held: CallPlace;
  by: CallPlace;
}

/** Of the calls that take functions. */
export function heldCalls(
  path: string,
  { values }: FileFacts,
  takers: readonly LibraryCall[],
  behind: (path: string, value: ValueId) => CallPlace | undefined,
): HeldCall[] {
  return takers.flatMap(({ id, call }) =>
    call.args.flatMap((arg) => {
      const held = values[arg]?.kind === 'call' ? undefined : behind(path, arg);
      return held ? [{ held, by: { path, call: id } }] : [];
    }),
  );
}

interface Looking {
  origins: Origins;
  facts(path: string): FileFacts | undefined;
}

/** Names for names for names. */
const DEEPEST = 6;

/** The call whose result a value is, through names, members and other files. */
export function callBehind(looking: Looking, path: string, id: ValueId, depth = 0): CallPlace | undefined {
  const facts = looking.facts(path);
  const value = facts?.values[id];
  if (!facts || !value || depth > DEEPEST) return undefined;
  if (value.kind === 'call') return { path, call: value.call };
  const behind = valueBehind(looking, path, facts, value);
  return behind && callBehind(looking, behind.path, behind.value, depth + 1);
}

interface ValuePlace {
  path: string;
  value: ValueId;
}

function valueBehind(looking: Looking, path: string, facts: FileFacts, value: Value): ValuePlace | undefined {
  if (value.kind === 'member') return memberValue(looking, path, value.of, value.name);
  const binding = value.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  if (!binding || binding.path || binding.assigned?.length) return undefined;
  if (binding.kind === 'import') return importedValue(looking, path, binding.from, binding.imported);
  return binding.value === undefined || binding.kind === 'parameter'
    ? undefined
    : { path, value: binding.value };
}

function importedValue({ origins }: Looking, path: string, from = '', name = 'default') {
  const target = origins.modules.resolve(path, from);
  return target && 'file' in target ? exportedValue(origins, target.file, name) : undefined;
}

function exportedValue(origins: Origins, path: string, name: string) {
  const found = origins.declaration(path, name);
  if (!found || !('path' in found)) return undefined;
  const value = origins.exports.fact(found)?.value;
  return value === undefined ? undefined : { path: found.path, value };
}

function memberValue({ origins, facts }: Looking, path: string, of: ValueId, name: string) {
  const origin = origins.value(path, of);
  if (!origin || origin.steps.some((one) => one !== 'new')) return undefined;
  if (origin.root === 'module') return exportedValue(origins, origin.path, name);
  if (origin.root === 'class') {
    const member = facts(origin.path)?.classes[origin.cls]?.members.find((one) => one.name === name);
    return member?.value === undefined ? undefined : { path: origin.path, value: member.value };
  }
  const object = origin.root === 'object' ? facts(origin.path)?.values[origin.value] : undefined;
  const entry = object?.kind === 'object' ? object.entries.findLast((one) => one.key === name) : undefined;
  return entry && origin.root === 'object' ? { path: origin.path, value: entry.value } : undefined;
}
