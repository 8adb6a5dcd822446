import type { FunctionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputPart, Unseen } from '../../../../rules/kit/inputs.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { ENTRY_FILES } from '../../../../rules/knowledge/entries.ts';
import type { InputWorld } from './world.ts';

/** By which door it comes in; of what a framework's schema has typed only the texts are free. */
export interface Given {
  part: InputPart;
  typed?: true;
  /** The schemas of its registration say what it can be. */
  declared?: true;
  unseen?: Unseen | undefined;
  piped?: true;
  /** Members of the source that the read names. */
  named?: number;
}

/** Whether the value is what somebody outside sent, by the tables. */
export function givenBy(world: InputWorld, path: string, value: ValueId): Given | undefined {
  return byThing(world, world.origin(path, value));
}

function byThing(world: InputWorld, origin: Origin | undefined): Given | undefined {
  const key = origin?.thing?.key;
  const part = key === undefined ? undefined : world.inputOf(key);
  return (
    part && {
      part,
      ...(key !== undefined && world.isTyped(key) && { typed: true }),
      ...(key !== undefined && world.isDeclared(key) && { declared: true }),
    }
  );
}

/** A parameter that is input itself: a message, the arguments of a server action, what a page is shown with. */
export function isSourceParameter(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  binding: number,
  keys: readonly string[],
): Given | undefined {
  const given = byThing(world, world.parameter(path, binding));
  if (given || !world.isEntry(path, fn)) return given;
  if (isAction(world, path, fn)) return isHelper(world, path, fn) ? undefined : { part: 'arguments' };
  const index = world.facts(path)?.bindings[binding]?.parameter ?? 0;
  const part = givenToEntry(world, path, fn)?.[[index, ...keys.slice(0, 1)].join('.')];
  return part && { part };
}

/** What is handed to a library, which calls it itself, is no address: its tables say what it is given. */
function isAction(world: InputWorld, path: string, fn: FunctionId): boolean {
  if (world.registrations(path, fn).length > 0) return false;
  const facts = world.facts(path);
  return (
    facts?.directives.includes('use server') === true ||
    facts?.functions[fn]?.directives?.includes('use server') === true
  );
}

/** What only code on the server calls is no address that a page knows. */
function isHelper(world: InputWorld, path: string, fn: FunctionId): boolean {
  const callers = world.callers(path, fn);
  return (
    callers.length > 0 &&
    callers.every((one) => world.facts(one.path)?.directives.includes('use client') === false)
  );
}

function givenToEntry(world: InputWorld, path: string, fn: FunctionId) {
  const entry = ENTRY_FILES.find((one) => one.gives && one.path.test(path));
  if (!entry) return undefined;
  const isExported = world.facts(path)?.exports.some(({ name, value }) => {
    const origin = value !== undefined && entry.exports.test(name) ? world.origin(path, value) : undefined;
    return origin?.root === 'function' && origin.path === path && origin.fn === fn;
  });
  return isExported ? entry.gives : undefined;
}
