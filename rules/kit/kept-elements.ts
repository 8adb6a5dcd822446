import type { BindingId, CallId, FileFacts, FunctionId, TypeRef, ValueId } from './facts.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

/** The list that a call gives back, or some of: `unique([a, b])`, `Array.from(list)`, `uniq(list)` of lodash. */
export function keptArgument(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  id: CallId,
): ValueId | undefined {
  const { callee = -1, args = [] } = facts.calls[id] ?? {};
  const [first] = args;
  if (first === undefined) return undefined;
  if (chainOf(facts, callee)?.join('.') === 'Array.from') return args.length === 1 ? first : undefined;
  const known = project.callee(file, id);
  if (known?.kind === 'function') {
    const at = keptParameter(project.facts(known.path), known.fn);
    return at === undefined ? undefined : args[at];
  }
  const origin = project.origin(file, callee);
  if (origin?.root !== 'package') return undefined;
  const name = origin.steps.at(-1) ?? '';
  return ONCE_EACH.test(name) || (OF_LISTS.test(origin.name) && KEEPS.test(name)) ? first : undefined;
}

/** Whoever exports it, it leaves out what is there twice. */
const ONCE_EACH = /^(uniq(ue)?(By|With)?|dedupe(By)?)$/;

const OF_LISTS = /^(lodash|lodash-es|lodash\..+|underscore|radash|remeda|es-toolkit)$/;
const KEEPS = /^(compact|sortBy|orderBy|reverse|without|difference(By|With)?|take|drop|filter|reject)$/;

/** Who knows nothing of what is in a list can make no more of it: `<T>(list: T[]) => T[]`. */
function keptParameter(facts: FileFacts | undefined, fn: FunctionId): number | undefined {
  const { params = [], returnType } = facts?.functions[fn] ?? {};
  const of = facts && elementOf(facts, returnType);
  if (!facts || of === undefined) return undefined;
  const at = params.findIndex((one) => one.some((id) => elementOf(facts, facts.bindings[id]?.type) === of));
  return at < 0 ? undefined : at;
}

/** The type parameter that a list is of. */
function elementOf({ bindings }: FileFacts, type: TypeRef | undefined): BindingId | undefined {
  if (!type || !isList(type)) return undefined;
  const [{ binding = -1 } = {}] = type.args ?? [];
  const { kind, declares } = bindings[binding] ?? {};
  return kind === 'type' && declares === undefined ? binding : undefined;
}

export function isList({ name }: TypeRef): boolean {
  return /^(\[\]|(Readonly)?(Array|Set)|Iterable)$/.test(name);
}
