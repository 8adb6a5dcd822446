import type { FileFacts, FunctionFact, ValueId } from './facts.ts';

const LIBRARIES = new Set(['@nestjs/graphql', 'type-graphql']);

/** Whether types and fields are said with decorators of that package. */
export function ofGraphLibrary(name: string): boolean {
  return LIBRARIES.has(name);
}

/** `@Resolver('Post')`, `@Resolver(Post)`, `@Resolver(() => Post)`: the type whose fields a class answers. */
export function resolvedType(facts: FileFacts, { cls }: Pick<FunctionFact, 'cls'>): string | undefined {
  for (const one of facts.classes[cls ?? -1]?.decorators ?? []) {
    const given = facts.values[argumentOf(facts, one) ?? -1];
    const value =
      given?.kind === 'function' ? facts.values[facts.functions[given.fn]?.expression ?? -1] : given;
    if (value?.kind === 'literal' && typeof value.value === 'string') return value.value;
    if (value?.kind === 'binding') return facts.bindings[value.binding]?.name;
  }
  return undefined;
}

function argumentOf({ values, calls, bindings }: FileFacts, id: ValueId): ValueId | undefined {
  const value = values[id];
  const call = value?.kind === 'call' ? calls[value.call] : undefined;
  const callee = values[call?.callee ?? -1];
  const binding = callee?.kind === 'binding' ? bindings[callee.binding] : undefined;
  if (!binding?.from || !ofGraphLibrary(binding.from) || binding.imported !== 'Resolver') return undefined;
  return call?.args[0];
}
