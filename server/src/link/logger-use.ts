import type { Binding, CallId, ClassId, FileFacts, RegionId } from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import { closure, type ModuleGraph } from './graph.ts';
import { type LoggerKind, loggerKind } from './loggers.ts';
import { dirname } from './manifests.ts';
import type { Modules } from './modules.ts';
import type { Origins } from './origins/origins.ts';
import { relativeSpecifier } from './specifiers.ts';

export interface ProjectLogger {
  path: string;
  exported: string;
  kind: LoggerKind;
}

interface World {
  files: ReadonlyMap<string, FileFacts>;
  graph: ModuleGraph;
  modules: Modules;
  origins: Origins;
}

/** How loggers are reached: the one that a place has at hand, else the project's own with an import. */
export class LoggerUses {
  readonly #world: World;
  readonly #logger: ProjectLogger | undefined;
  readonly #needs: ReadonlySet<string>;

  constructor(world: World, logger: ProjectLogger | undefined) {
    this.#world = world;
    this.#logger = logger;
    this.#needs = logger ? closure(world.graph, [logger.path]) : new Set();
  }

  /** The logger's module, or one that it needs: the logger is not there yet when it runs. */
  isNeeded(path: string): boolean {
    return this.#needs.has(path);
  }

  at(path: string, call: CallId): LoggerUse | undefined {
    const facts = this.#world.files.get(path);
    const region = facts?.calls[call]?.region;
    if (!facts || region === undefined) return undefined;
    return (
      this.#inScope(path, facts, region) ??
      this.#ofClass(path, facts, region) ??
      this.#imported(path, facts) ??
      this.#newField(facts, region)
    );
  }

  #inScope(path: string, facts: FileFacts, region: RegionId): LoggerUse | undefined {
    const owners = new Set(functionsAround(facts, region));
    for (const [id, binding] of facts.bindings.entries()) {
      if (!owners.has(binding.owner) || !mayBeLogger(binding)) continue;
      const bound = binding.kind === 'parameter' ? this.#requestLogger(path, facts, id) : undefined;
      const kind = this.#kind(path, facts, id);
      if (kind) return { expression: binding.name, ...shared(kind) };
      if (bound) return bound;
    }
    return undefined;
  }

  /** `request.log` of a parameter whose type is the framework's. */
  #requestLogger(path: string, facts: FileFacts, id: number): LoggerUse | undefined {
    const binding = facts.bindings[id];
    const origin = this.#world.origins.binding(path, id);
    if (!binding || origin?.root !== 'package' || origin.steps.at(-1) !== 'new') return undefined;
    const kind = this.#described({ ...origin, steps: [...origin.steps, 'log'] });
    return kind && { expression: `${binding.name}.log`, ...shared(kind) };
  }

  /** A field of the class that the call's method belongs to. */
  #ofClass(path: string, facts: FileFacts, region: RegionId): LoggerUse | undefined {
    const cls = classAround(facts, region);
    const fields =
      facts.classes[cls ?? -1]?.members.filter((one) => one.kind === 'field' && !one.static) ?? [];
    for (const { name } of fields) {
      const kind = this.#described(this.#world.origins.member(path, cls ?? -1, name, true));
      if (kind) return { expression: `this.${name}`, ...shared(kind) };
    }
    return undefined;
  }

  #imported(path: string, facts: FileFacts): LoggerUse | undefined {
    const logger = this.#logger;
    if (!logger || this.isNeeded(path)) return undefined;
    const from = this.#specifier(path, facts, logger);
    const usual = logger.exported === 'default' ? this.#usualName(logger) : logger.exported;
    const local = freeName(facts, usual);
    const style = usesRequire(facts) ? 'require' : 'import';
    return {
      expression: local,
      ...shared(logger.kind),
      import: { from, imported: logger.exported, local, style },
      path: logger.path,
    };
  }

  /** Nest classes each make their own: offered where other classes of the project do so. */
  #newField(facts: FileFacts, region: RegionId): LoggerUse | undefined {
    const cls = classAround(facts, region);
    const fact = facts.classes[cls ?? -1];
    const isNest = facts.imports.some((one) => one.from.startsWith('@nestjs/'));
    if (!fact?.name || !isNest || fact.members.some((one) => one.name === 'logger')) return undefined;
    const first = fact.members[0];
    const kind = loggerKind(
      { root: 'package', name: '@nestjs/common', steps: ['Logger', 'new'] },
      () => undefined,
    );
    if (!first || !kind || freeName(facts, 'Logger') !== 'Logger') return undefined;
    const text = `private readonly logger = new Logger(${fact.name}.name);\n\n  `;
    return {
      expression: 'this.logger',
      ...shared(kind),
      declaration: { at: first.at[0], text },
      import: { from: '@nestjs/common', imported: 'Logger', local: 'Logger', style: 'import' },
    };
  }

  #kind(path: string, facts: FileFacts, id: number): LoggerKind | undefined {
    const binding = facts.bindings[id];
    // What the file itself declares after all is no value to log with: a class or a function of that name.
    if (binding?.kind === 'function' || binding?.kind === 'type') return undefined;
    return this.#described(this.#world.origins.binding(path, id));
  }

  #described(origin: Parameters<typeof loggerKind>[0]): LoggerKind | undefined {
    return loggerKind(origin, (path) => this.#world.files.get(path));
  }

  /** As a neighbour writes it, else by the project's alias, else relative in the file's own manner. */
  #specifier(path: string, facts: FileFacts, logger: ProjectLogger): string {
    const leads = (from: string, specifier: string) => {
      const target = this.#world.modules.resolve(from, specifier);
      return target !== undefined && 'file' in target && target.file === logger.path;
    };
    const written = new Map<string, number>();
    for (const importer of this.#world.graph.importers(logger.path)) {
      for (const { from } of this.#world.files.get(importer)?.imports ?? []) {
        if (!leads(importer, from)) continue;
        if (dirname(importer) === dirname(path)) return from;
        if (!from.startsWith('.') && leads(path, from)) written.set(from, (written.get(from) ?? 0) + 1);
      }
    }
    const [alias] = [...written].sort((a, b) => b[1] - a[1]);
    return alias?.[0] ?? relativeSpecifier(path, logger.path, facts);
  }

  /** A default export has no name of its own: most files call it this. */
  #usualName(logger: ProjectLogger): string {
    const names = new Map<string, number>();
    for (const importer of this.#world.graph.importers(logger.path)) {
      for (const one of this.#world.files.get(importer)?.bindings ?? []) {
        if (one.imported !== 'default' || !/log/i.test(one.name)) continue;
        names.set(one.name, (names.get(one.name) ?? 0) + 1);
      }
    }
    const [usual] = [...names].sort((a, b) => b[1] - a[1]);
    return usual?.[0] ?? 'logger';
  }
}

function shared({ style, methods }: LoggerKind): Pick<LoggerUse, 'style' | 'methods'> {
  return { style, methods };
}

function mayBeLogger({ kind, typeOnly }: Binding): boolean {
  return !typeOnly && kind !== 'type' && kind !== 'namespace' && kind !== 'catch';
}

function functionsAround(facts: FileFacts, from: RegionId): number[] {
  return regionsUp(facts, from).flatMap((one) => (one.kind === 'function' ? [one.fn] : []));
}

/** The class whose instance `this` is: through arrows up to a method, and no further. */
function classAround(facts: FileFacts, from: RegionId): ClassId | undefined {
  for (const region of regionsUp(facts, from)) {
    if (region.kind === 'class') return region.cls;
    const fn = region.kind === 'function' ? facts.functions[region.fn] : undefined;
    if (fn && fn.kind !== 'arrow') return fn.static ? undefined : fn.cls;
  }
  return undefined;
}

function regionsUp(facts: FileFacts, from: RegionId): FileFacts['regions'] {
  const chain: FileFacts['regions'] = [];
  for (let id: RegionId | undefined = from; id !== undefined; ) {
    const region: FileFacts['regions'][number] | undefined = facts.regions[id];
    if (!region) break;
    chain.push(region);
    id = region.parent;
  }
  return chain;
}

function freeName(facts: FileFacts, wanted: string): string {
  const taken = new Set(facts.bindings.map((one) => one.name));
  const candidates = [wanted, `app${wanted[0]?.toUpperCase()}${wanted.slice(1)}`, `${wanted}_`];
  return candidates.find((one) => !taken.has(one)) ?? `${wanted}_${taken.size}`;
}

function usesRequire(facts: FileFacts): boolean {
  const isModule = facts.imports.some((one) => one.kind === 'import') || facts.exports.length > 0;
  return !isModule && facts.imports.some((one) => one.kind === 'require');
}

/** What a file exports to log with. */
export function loggersOf(world: World, path: string): ProjectLogger[] {
  return (world.files.get(path)?.exports ?? []).flatMap((one) => {
    if (one.typeOnly || one.name === '*' || one.from !== undefined) return [];
    const kind = loggerKind(world.origins.exported(path, one.name), (other) => world.files.get(other));
    return kind && (!kind.homemade || /log/i.test(one.name + path))
      ? [{ path, exported: one.name, kind }]
      : [];
  });
}

/** The project's logger: the one that most files import. */
export function mostUsed(
  world: World,
  loggers: readonly ProjectLogger[],
  isOwnCode: (path: string) => boolean,
): ProjectLogger | undefined {
  const users = (one: ProjectLogger) => world.graph.importers(one.path).length;
  const [first] = loggers.filter((one) => isOwnCode(one.path)).sort((a, b) => users(b) - users(a));
  return first;
}
