import type { Member, TypeRef, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputWorld } from './world.ts';

const UNSEEN = new Set(
  'any unknown object Record Partial Pick Omit [] Array | & {} string number boolean'.split(' '),
);
/** Decorators of these say how something is told or made, and check nothing. */
const SILENT =
  /^(class-transformer|@nestjs\/(swagger|graphql|mapped-types|mongoose))$|^(typeorm|type-graphql)$/;

/** What a pipe makes of a parameter of that type. */
export type Seen = 'checked' | 'erased' | 'undecorated';

/** Only a class is still there when the program runs; and of that a pipe sees what its decorators say. */
export function lookAt(
  world: InputWorld,
  path: string,
  type: TypeRef | undefined,
  keys: readonly string[],
  strips: boolean,
): Seen {
  if (!type || UNSEEN.has(type.name)) return 'erased';
  const binding = type.binding === undefined ? undefined : world.facts(path)?.bindings[type.binding];
  if (!binding || binding.typeOnly) return 'erased';
  const origin = world.typed(path, type);
  if (origin?.root === 'type') return 'erased';
  const cls = origin?.root === 'class' ? world.facts(origin.path)?.classes[origin.cls] : undefined;
  if (strips || origin?.root !== 'class' || !cls || cls.extends !== undefined) return 'checked';
  const fields = cls.members.filter((one) => one.kind === 'field');
  const says = (one: Member) => (one.decorators ?? []).some((id) => isChecking(world, origin.path, id));
  const read = fields.find((one) => one.name === keys[0]);
  return (read ? says(read) : fields.some(says)) ? 'checked' : 'undecorated';
}

function isChecking(world: InputWorld, path: string, id: ValueId): boolean {
  const facts = world.facts(path);
  const value = facts?.values[id];
  const callee = value?.kind === 'call' ? facts?.calls[value.call]?.callee : id;
  const origin = callee === undefined ? undefined : world.origin(path, callee);
  return origin?.root !== 'package' || !SILENT.test(origin.name);
}
