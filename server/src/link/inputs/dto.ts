import { decoratorOrigin, saysWhat } from '../../../../rules/kit/dto/decorated-members.ts';
import type { Member, TypeRef } from '../../../../rules/kit/facts.ts';
import type { Pipe } from './pipes.ts';
import type { InputWorld } from './world.ts';

const UNSEEN = new Set(
  'any unknown object Record Partial Pick Omit [] Array | & {} string number boolean'.split(' '),
);
/** What a pipe makes of a parameter of that type; `{ nested }` is a member inside of which it looks at nothing. */
export type Seen = 'checked' | 'erased' | 'undecorated' | { nested: string };

/** Only a class is still there when the program runs; and of that a pipe sees what its decorators say. */
export function lookAt(
  world: InputWorld,
  path: string,
  type: TypeRef | undefined,
  keys: readonly string[],
  pipe: Pipe | undefined,
): Seen {
  if (!type || UNSEEN.has(type.name)) return 'erased';
  const binding = type.binding === undefined ? undefined : world.facts(path)?.bindings[type.binding];
  if (!binding || binding.typeOnly) return 'erased';
  const origin = world.typed(path, type);
  if (origin?.root === 'type') return 'erased';
  const cls = origin?.root === 'class' ? world.facts(origin.path)?.classes[origin.cls] : undefined;
  if (pipe === 'stripping' || origin?.root !== 'class' || !cls || cls.extends !== undefined) return 'checked';
  const fields = cls.members.filter((one) => one.kind === 'field');
  const says = (one: Member) => saysWhat(world, origin.path, one);
  const read = fields.find((one) => one.name === keys[0]);
  const nested = (read ? [read] : fields).find((one) => isNestedBlindly(world, origin.path, one, pipe));
  if (nested) return { nested: nested.name };
  return (read ? says(read) : fields.some(says)) ? 'checked' : 'undecorated';
}

/** `@ValidateNested()` looks at what is of a class, and what came in is of none before `@Type` says of which. */
function isNestedBlindly(
  world: InputWorld,
  path: string,
  { decorators = [], type }: Member,
  pipe: Pipe | undefined,
): boolean {
  // A conversion by the declared types knows no more of a list than that it is one.
  if (pipe === 'converting' && !(type && LISTS.has(type.name))) return false;
  const names = decorators.map((id) => decoratorOrigin(world, path, id)?.steps.at(-1));
  return names.includes('ValidateNested') && !names.some((one) => one === undefined || MAKES.has(one));
}

const LISTS = new Set(['[]', 'Array', 'ReadonlyArray']);
const MAKES = new Set(['Type', 'Transform']);
