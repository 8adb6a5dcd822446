import type { FileFacts, ValueId } from './facts.ts';
import type { ProjectView } from './views.ts';

/** What is known of one key of an options object. */
export type OptionState =
  | 'set'
  /** Given, with a value that switches it off: `0`, `Infinity`, `undefined`, `false`. */
  | 'off'
  | 'absent'
  /** The options come from where they cannot be read. */
  | 'unknown';

interface At {
  path: string;
  value: ValueId;
}

/** How a key stands in the options that a value holds, followed through names, spreads and other files. */
export function optionState(
  project: ProjectView,
  at: At | undefined,
  key: readonly string[],
  depth = 0,
): OptionState {
  if (!at) return 'absent';
  const facts = project.facts(at.path);
  const value = facts?.values[at.value];
  if (!facts || !value || depth > DEEPEST) return 'unknown';
  const [name, ...rest] = key;
  if (name === undefined) return isOff(facts, at.value) ? 'off' : 'set';
  switch (value.kind) {
    case 'object':
      return inObject(project, at, value.entries, name, rest, depth);
    case 'literal':
    case 'template':
    case 'array':
    case 'function':
    case 'regex':
      return 'absent';
    case 'global':
      return value.name === 'undefined' ? 'absent' : 'unknown';
    case 'call':
      // `new NodeHttpHandler({ … })` carries its options on.
      return facts.calls[value.call]?.how === 'new'
        ? optionState(project, firstArgument(at.path, facts, value.call), key, depth + 1)
        : 'unknown';
    case 'conditional':
      return either(
        optionState(project, { ...at, value: value.yes }, key, depth + 1),
        optionState(project, { ...at, value: value.no }, key, depth + 1),
      );
    case 'binding':
      return ofBinding(project, { ...at, facts }, value.binding, key, depth);
    default:
      return followed(project, at, key, depth);
  }
}

const DEEPEST = 8;

function inObject(
  project: ProjectView,
  { path }: { path: string },
  entries: readonly { key?: string; value: ValueId }[],
  name: string,
  rest: readonly string[],
  depth: number,
): OptionState {
  let state: OptionState = 'absent';
  for (const entry of entries) {
    if (entry.key === name) state = optionState(project, { path, value: entry.value }, rest, depth + 1);
    else if (entry.key === undefined) {
      const spread = optionState(project, { path, value: entry.value }, [name, ...rest], depth + 1);
      if (spread !== 'absent') state = spread;
    }
  }
  return state;
}

/** `const init = {}; init.signal = …` counts as given; what is assigned as a whole is not followed. */
function ofBinding(
  project: ProjectView,
  { path, facts, value }: At & { facts: FileFacts },
  id: number,
  key: readonly string[],
  depth: number,
): OptionState {
  const binding = facts.bindings[id];
  const isWritten = facts.writes.some(({ target }) => {
    const written = facts.values[target];
    const of = written?.kind === 'member' ? facts.values[written.of] : undefined;
    return (
      written?.kind === 'member' && written.name === key[0] && of?.kind === 'binding' && of.binding === id
    );
  });
  if (isWritten) return 'set';
  if (binding?.assigned?.length || binding?.path || binding?.element) return 'unknown';
  if (binding?.value === undefined || binding.kind === 'parameter')
    return followed(project, { path, value }, key, depth);
  return optionState(project, { path, value: binding.value }, key, depth + 1);
}

/** What another file, a class or a factory holds. */
function followed(project: ProjectView, at: At, key: readonly string[], depth: number): OptionState {
  const origin = project.origin(at, at.value);
  if (origin?.root === 'object' && origin.steps.length === 0)
    return optionState(project, { path: origin.path, value: origin.value }, key, depth + 1);
  return origin?.root === 'literal' ? 'absent' : 'unknown';
}

/** One of two: where they differ, somebody thought of it. */
function either(a: OptionState, b: OptionState): OptionState {
  if (a === b) return a;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'set';
}

function isOff({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind === 'literal') return value.value === 0 || value.value === null || value.value === false;
  return value?.kind === 'global' && (value.name === 'undefined' || value.name === 'Infinity');
}

export function firstArgument(path: string, { calls }: FileFacts, id: number): At | undefined {
  const value = calls[id]?.args[0];
  return value === undefined ? undefined : { path, value };
}
