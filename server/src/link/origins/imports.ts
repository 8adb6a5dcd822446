import type { Binding, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { declaredExport } from './declarations.ts';
import { globalNamed, memberOf } from './members.ts';
import { NO_STEPS, step, type Tracer } from './tracer.ts';

/** Modules that hand out what is global anyway. */
const GLOBAL_MODULES = new Set(['console', 'process']);

export function moduleNamed(tracer: Tracer, path: string, specifier: string): Origin | undefined {
  const target = tracer.modules.resolve(path, specifier);
  if (!target) return undefined;
  if ('file' in target) return { root: 'module', path: target.file, steps: NO_STEPS };
  if (GLOBAL_MODULES.has(target.package)) return globalNamed(tracer, target.package);
  const { package: name, subpath } = target;
  const key =
    tracer.knowledge.ofPackage(subpath === '' ? name : `${name}/${subpath}`) ??
    tracer.knowledge.ofPackage(name);
  const steps = subpath === '' ? NO_STEPS : [`/${subpath}`];
  return key === undefined
    ? { root: 'package', name, steps }
    : { root: 'package', name, steps, thing: { key } };
}

/** What `require(…)` gives: of a package, what it has as default, else its names. */
export function required(tracer: Tracer, path: string, arg: ValueId | undefined): Origin | undefined {
  const from = arg === undefined ? undefined : tracer.value(path, arg);
  if (from?.root !== 'literal' || typeof from.value !== 'string') return undefined;
  return moduleNamed(tracer, path, from.value);
}

export function imported(tracer: Tracer, path: string, binding: Binding): Origin | undefined {
  const from = binding.from ?? '';
  const name = binding.imported ?? 'default';
  const generated = generatedBy(tracer, { path, from, name });
  if (generated) return generated;
  const module = moduleNamed(tracer, path, from);
  if (!module || name === '*' || name === 'export=') return module;
  if (module.root === 'global' && name === 'default') return module;
  return memberOf(tracer, module, name);
}

/** `import { PrismaClient } from './generated/prisma/client'`: what a library writes into the project is the library. */
function generatedBy(
  tracer: Tracer,
  { path, from, name }: { path: string; from: string; name: string },
): Origin | undefined {
  if (!tracer.knowledge.generating(name)) return undefined;
  const module = moduleNamed(tracer, path, from);
  if (module?.thing) return undefined;
  const isThere = module?.root === 'module' && tracer.exports.find(module.path, name) !== undefined;
  const banner = isThere ? (tracer.elsewhere(module.path)?.banner ?? '') : undefined;
  const [specifier] = tracer.knowledge.generating(name, banner)?.packages ?? [];
  return specifier === undefined ? undefined : memberOf(tracer, moduleNamed(tracer, path, specifier), name);
}

export function findExported(tracer: Tracer, path: string, name: string): Origin | undefined {
  const declared = declaredExport(tracer, path, name);
  if (declared) return declared;
  const found = tracer.exports.find(path, name);
  if (!found) return commonJs(tracer, path, name);
  if ('path' in found && found.path !== path) {
    const there = declaredExport(tracer, found.path, found.name);
    if (there) return there;
  }
  if ('from' in found) {
    const generated = generatedBy(tracer, { path: found.in, from: found.from, name: found.name });
    return generated ?? memberOf(tracer, moduleNamed(tracer, found.in, found.from), found.name);
  }
  const fact = tracer.exports.fact(found);
  if (fact?.value !== undefined) return tracer.value(found.path, fact.value);
  // `export * as name from './module'`
  return fact?.from === undefined ? undefined : moduleNamed(tracer, found.path, fact.from);
}

/** `module.exports = x`, `exports.name = x`, `module.exports.name = x`, `export = x`. */
function commonJs(tracer: Tracer, path: string, name: string): Origin | undefined {
  const facts = tracer.elsewhere(path);
  if (!facts) return undefined;
  const declared = declaredExport(tracer, path, 'default');
  if (declared) return step(tracer, declared, name);
  const whole = facts.exports.find((one) => one.name === 'export=')?.value;
  for (const write of facts.writes) {
    const exported = commonJsName(facts, write.target);
    if (exported === name) return tracer.value(path, write.value);
    if (exported === 'export=') return ofWhole(tracer, path, write.value, name);
  }
  return whole === undefined ? undefined : ofWhole(tracer, path, whole, name);
}

function ofWhole(tracer: Tracer, path: string, value: ValueId, name: string): Origin | undefined {
  const whole = tracer.value(path, value);
  return name === 'default' ? whole : memberOf(tracer, whole, name);
}

export function commonJsName(facts: FileFacts, target: ValueId): string | undefined {
  const value = facts.values[target];
  if (value?.kind !== 'member') return undefined;
  const of = facts.values[value.of];
  if (of?.kind === 'global' && of.name === 'exports') return value.name;
  if (of?.kind === 'global' && of.name === 'module' && value.name === 'exports') return 'export=';
  if (of?.kind !== 'member') return undefined;
  return commonJsName(facts, value.of) === 'export=' ? value.name : undefined;
}
