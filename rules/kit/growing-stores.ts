import type { BindingId, CallId, FileFacts, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { InputPart } from './inputs.ts';
import { operationAt } from './operations.ts';
import type { FileView, ProjectView } from './views.ts';

/** What a module keeps, and fills with keys from requests. */
export interface Growing {
  name: string;
  at: Span;
  written: Span;
  made: BindingId;
}

const PARTS: ReadonlySet<InputPart> = new Set([
  'body',
  'query',
  'params',
  'headers',
  'cookies',
  'message',
  'arguments',
]);

export function growingAt(project: ProjectView, file: FileView, id: CallId): Growing | undefined {
  const { facts } = file;
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  const [key] = call?.args ?? [];
  if (!call || key === undefined || callee?.kind !== 'member') return undefined;
  const store = facts.values[callee.of];
  const made = store?.kind === 'binding' ? store.binding : undefined;
  if (made === undefined || !isKeptStore(facts, made, callee.name) || isTended(facts, made)) return undefined;
  const fn = operationAt(project, file, call.region);
  if (fn === undefined || fn === 0) return undefined;
  const flows = project
    .inputs(file, id, key)
    .filter(({ part, shape }) => PARTS.has(part) && shape !== 'flag');
  // What a check lets through may be one of a few.
  const isOpen = flows.some(({ checks }) =>
    checks.every(({ kind }) => kind === 'presence' || kind === 'size'),
  );
  const own = facts.bindings[made];
  return isOpen && own ? { name: own.name, at: own.at, written: call.at, made } : undefined;
}

/** `const seen = new Map()` of the module, that no other file gets. */
function isKeptStore(facts: FileFacts, id: BindingId, method: string): boolean {
  const { owner, value, kind, path, assigned } = facts.bindings[id] ?? {};
  const made = value === undefined ? undefined : facts.values[value];
  const call = made?.kind === 'call' ? facts.calls[made.call] : undefined;
  const what = call?.how === 'new' ? facts.values[call.callee] : undefined;
  if (owner !== 0 || kind !== 'const' || path || assigned || what?.kind !== 'global') return false;
  if (facts.exports.some((one) => one.value !== undefined && isIt(facts, one.value, id))) return false;
  return (what.name === 'Map' && method === 'set') || (what.name === 'Set' && method === 'add');
}

function isIt({ values }: FileFacts, value: ValueId, id: BindingId): boolean {
  const one = values[value];
  return one?.kind === 'binding' && one.binding === id;
}

const TENDS = new Set(['delete', 'clear', 'size']);

/** Something is removed, its size is looked at, or somebody else gets it. */
function isTended(facts: FileFacts, id: BindingId): boolean {
  if (facts.values.some((one) => one.kind === 'member' && TENDS.has(one.name) && isIt(facts, one.of, id)))
    return true;
  return (
    facts.calls.some(({ args }) => args.some((one) => isIt(facts, one, id))) ||
    facts.functions.some(({ returns, expression }) =>
      [expression, ...returns.map(({ value }) => value)].some(
        (one) => one !== undefined && isIt(facts, one, id),
      ),
    ) ||
    facts.values.some(
      (one) => one.kind === 'object' && one.entries.some(({ value }) => isIt(facts, value, id)),
    )
  );
}
