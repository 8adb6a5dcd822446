import type { CallId, FileFacts, Value, ValueId } from '../facts.ts';
import { heldBy, usesOf } from '../held.ts';
import type { Query } from '../queries.ts';
import type { FileView, ProjectView } from '../views.ts';

/** What gives a list on as one, row by row. */
const KEEPS = new Set(['map', 'filter', 'sort', 'toSorted', 'reverse', 'flatMap', 'slice', 'then', 'concat']);
const ANSWERS = /^(json|send|render|jsonp|end|success|ok|respond)$/;
/** What is asked for by rows needs all of them. */
const ASKS: ReadonlySet<string | undefined> = new Set([
  'read',
  'write',
  'query',
  'cache',
  'http',
  'publish',
  'enqueue',
]);

/**
 * Whether the rows of a read are handed to somebody as a list, of whom a page may be asked for. What a sum, a lookup or
 * another query is made of is wrong with less than all.
 */
export function goesOut(project: ProjectView, file: FileView, { chain }: Query): boolean {
  const last = chain.calls.at(-1)?.id;
  const { facts } = file;
  const id = facts.values.findIndex((one) => one.kind === 'call' && one.call === last);
  return id >= 0 && isGiven({ project, file, facts, seen: new Set() }, id);
}

interface Look {
  project: ProjectView;
  file: FileView;
  facts: FileFacts;
  seen: Set<ValueId>;
}

function isGiven(look: Look, id: ValueId): boolean {
  const { facts, seen } = look;
  if (seen.has(id)) return false;
  seen.add(id);
  const holders = heldBy(facts).get(id) ?? [];
  if (holders.length === 0) return isReturned(facts, id) || isNamed(look, id) || isShown(look, id);
  return holders.some((one) => isGivenBy(look, id, one.value, one.id));
}

function isGivenBy(look: Look, id: ValueId, holder: Value, at: ValueId): boolean {
  switch (holder.kind) {
    case 'await':
    case 'object':
    case 'array':
    case 'spread':
    case 'logical':
    case 'conditional':
      return isGiven(look, at);
    case 'member':
      return KEEPS.has(holder.name) && isGivenByMethod(look, at);
    case 'call':
      return isGivenByCall(look, id, holder.call, at);
    default:
      return false;
  }
}

/** `rows.map(…)` */
function isGivenByMethod(look: Look, member: ValueId): boolean {
  const call = look.facts.calls.findIndex(({ callee }) => callee === member);
  const made = look.facts.values.findIndex((one) => one.kind === 'call' && one.call === call);
  return call >= 0 && made >= 0 && isGiven(look, made);
}

function isGivenByCall(look: Look, id: ValueId, call: CallId, at: ValueId): boolean {
  const { project, file, facts } = look;
  const { callee = -1, args = [] } = facts.calls[call] ?? {};
  if (!args.includes(id)) return false;
  const named = facts.values[callee];
  if (named?.kind === 'member' && ANSWERS.test(named.name)) return true;
  const target = project.callee(file, call);
  if (target?.kind === 'library' && target.operation.effect === 'respond') return true;
  return !(target?.kind === 'library' && ASKS.has(target.operation.effect)) && isGiven(look, at);
}

function isReturned({ functions }: FileFacts, id: ValueId): boolean {
  return functions.some((one) => one.expression === id || one.returns.some(({ value }) => value === id));
}

function isNamed(look: Look, id: ValueId): boolean {
  const { facts } = look;
  return facts.bindings.some(
    (one, binding) =>
      one.value === id && !one.element && usesOf(facts)(binding).some((use) => isGiven(look, use)),
  );
}

/** Of what JSX shows only the values are known. */
function isShown({ file, facts }: Look, id: ValueId): boolean {
  if (!/x$/.test(file.path) || facts.bindings.some(({ value }) => value === id)) return false;
  return !facts.regions.some(
    (one) => (one.kind === 'loop' && one.over === id) || (one.kind === 'branch' && one.test === id),
  );
}
