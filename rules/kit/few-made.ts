import { takenIn } from './callbacks.ts';
import type { BindingId, Call, FileFacts, ValueId } from './facts.ts';
import { addedIn } from './file-index.ts';
import { isList } from './kept-elements.ts';
import { regionsAround } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/** All that call the function give it such a list. */
export function isGivenFew(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  id: BindingId,
  isFew: (file: FileRef, list: ValueId) => boolean,
): boolean {
  const { owner, parameter = -1, type } = facts.bindings[id] ?? {};
  if (owner === undefined || isOfElement(facts, id) || addedIn(facts).has(id)) return false;
  const callers = type === undefined || isList(type) ? project.callers(file.path, owner) : [];
  return (
    callers.length > 0 &&
    callers.every(({ path, call }) => {
      const given = project.facts(path)?.calls[call]?.args[parameter];
      return given !== undefined && isFew({ path }, given);
    })
  );
}

/** Of a function that something runs for each of a list. */
function isOfElement(facts: FileFacts, id: BindingId): boolean {
  return takenIn(facts).has(facts.bindings[id]?.owner ?? -1);
}

/** `const ids = [a]; if (b) ids.push(b)`: each is written out, and stands in no loop. */
export function isPushedFew(facts: FileFacts, id: BindingId, most: number): boolean {
  const { kind, value, path, assigned, owner } = facts.bindings[id] ?? {};
  const made = value === undefined || path || assigned?.length ? undefined : facts.values[value];
  if (kind !== 'const' || made?.kind !== 'array') return false;
  const added = addedIn(facts).get(id) ?? [];
  const all = [...made.items, ...added];
  if (added.length === 0 || all.length > most) return false;
  if (all.some((one) => facts.values[one]?.kind === 'spread')) return false;
  return pushesTo(facts, id).every((call) => {
    for (const one of regionsAround(facts, call.region)) {
      if (one.kind === 'loop') return false;
      if (one.kind === 'function') return one.fn === (owner ?? 0);
    }
    return true;
  });
}

function pushesTo({ calls, values }: FileFacts, id: BindingId): Call[] {
  return calls.filter(({ callee }) => {
    const member = values[callee];
    const of = member?.kind === 'member' ? values[member.of] : undefined;
    return of?.kind === 'binding' && of.binding === id;
  });
}
