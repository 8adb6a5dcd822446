import type { FileFacts, Member, ValueId } from '../facts.ts';
import type { Origin } from '../origin.ts';

interface Origins {
  facts(path: string): FileFacts | undefined;
  origin(path: string, value: ValueId): Origin | undefined;
}

/** Decorators of these say how something is told or made, and check nothing. */
const SILENT =
  /^(class-transformer|@nestjs\/(swagger|graphql|mapped-types|mongoose))$|^(typeorm|type-graphql)$/;

/** Whether a decorator of the member says what it has to be. */
export function saysWhat(world: Origins, path: string, { decorators = [] }: Member): boolean {
  return decorators.some((id) => {
    const origin = decoratorOrigin(world, path, id);
    return !origin || !SILENT.test(origin.name);
  });
}

/** Undefined for one of the project's own. */
export function decoratorOrigin(world: Origins, path: string, id: ValueId) {
  const facts = world.facts(path);
  const value = facts?.values[id];
  const callee = value?.kind === 'call' ? facts?.calls[value.call]?.callee : id;
  const origin = callee === undefined ? undefined : world.origin(path, callee);
  return origin?.root === 'package' ? origin : undefined;
}
