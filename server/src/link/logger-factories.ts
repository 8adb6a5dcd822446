import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Shared } from './logger-imports.ts';
import type { LoggerWorld } from './logger-use.ts';
import { type LoggerKind, loggerKind } from './loggers.ts';

/** A function of the project that makes a logger for a topic. */
export interface Factory extends Shared {
  kind: LoggerKind;
}

/** The one that most files call, with nothing but a name, as `const logger = createLogger('orders')`. */
export function mostUsedFactory(world: LoggerWorld): Factory | undefined {
  const found = new Map<string, { factory: Factory; users: number }>();
  for (const [path, facts] of world.files) {
    for (const factory of factoriesUsedBy(world, path, facts)) {
      const key = `${factory.path} ${factory.exported}`;
      found.set(key, { factory, users: (found.get(key)?.users ?? 0) + 1 });
    }
  }
  const [first] = [...found.values()].sort((a, b) => b.users - a.users);
  return first?.factory;
}

function factoriesUsedBy(world: LoggerWorld, path: string, facts: FileFacts): Factory[] {
  // Most files import nothing that could make a logger.
  if (!facts.bindings.some((one) => one.kind === 'import' && /log/i.test(one.name))) return [];
  return [...facts.values.entries()].flatMap(([id, value]) => {
    const call = value.kind === 'call' ? facts.calls[value.call] : undefined;
    const callee = call?.how === 'call' ? facts.values[call.callee] : undefined;
    const binding = callee?.kind === 'binding' ? facts.bindings[callee.binding] : undefined;
    if (!call || binding?.kind !== 'import' || !/log/i.test(binding.name)) return [];
    const [only, ...others] = call.args.map((one) => facts.values[one]);
    if (only?.kind !== 'literal' || typeof only.value !== 'string' || others.length > 0) return [];
    const target = world.modules.resolve(path, binding.from ?? '');
    const kind = loggerKind(world.origins.value(path, id), world.origins);
    if (!kind || !target || !('file' in target)) return [];
    return [{ path: target.file, exported: binding.imported ?? 'default', kind }];
  });
}
