import type { CallId, ClassId, FileFacts, RegionId } from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import { ChosenLoggers } from './chosen-loggers.ts';
import { closure, type ModuleGraph } from './graph.ts';
import { type Factory, mostUsedFactory } from './logger-factories.ts';
import { freeName, importOf, type Shared } from './logger-imports.ts';
import {
  classAround,
  loggerInScope,
  loggerOfClass,
  type NamedLoggers,
  namedLoggers,
} from './logger-scope.ts';
import { isLoggerModule, type LoggerKind, loggerKind } from './loggers.ts';
import type { Layout, Modules } from './modules.ts';
import { commonJsName } from './origins/imports.ts';
import type { Origins } from './origins/origins.ts';

export interface ProjectLogger extends Shared {
  kind: LoggerKind;
}

export interface LoggerWorld {
  files: ReadonlyMap<string, FileFacts>;
  graph: ModuleGraph;
  modules: Modules;
  origins: Origins;
  layout: Layout;
  role(path: string): FileRole;
  /** The file and all that it imports, however far. */
  needs(path: string): ReadonlySet<string>;
}

/** How loggers are reached: the one that a place has at hand, else its package's own with an import. */
export class LoggerUses {
  readonly #world: LoggerWorld;
  readonly #chosen: ChosenLoggers;
  readonly #named = new Map<string, NamedLoggers>();
  readonly #needs = new Map<string, ReadonlySet<string>>();
  /** What a file would import: the same for all its calls. */
  readonly #byImport = new Map<string, LoggerUse | undefined>();
  #factory: { found: Factory | undefined } | undefined;

  constructor(world: Omit<LoggerWorld, 'needs'>, loggers: readonly ProjectLogger[]) {
    this.#world = { ...world, needs: (path) => this.#needsOf(path) };
    this.#chosen = new ChosenLoggers(this.#world, loggers);
  }

  /** It makes a logger or is needed to make its package's: there is none yet when it runs. */
  isNeeded(path: string): boolean {
    const facts = this.#world.files.get(path);
    return this.#chosen.isSetting(path) || (facts !== undefined && isLoggerModule(path, facts));
  }

  at(path: string, call: CallId): LoggerUse | undefined {
    const world = this.#world;
    const facts = world.files.get(path);
    const region = facts?.calls[call]?.region;
    if (!facts || region === undefined) return undefined;
    return (
      loggerInScope(world, path, facts, call, this.#namedIn(path, facts)) ??
      loggerOfClass(world, path, facts, region) ??
      this.#byImportIn(path, facts) ??
      ofNest(world, path, facts, region)
    );
  }

  #namedIn(path: string, facts: FileFacts): NamedLoggers {
    let named = this.#named.get(path);
    if (!named) {
      named = namedLoggers(this.#world, path, facts);
      this.#named.set(path, named);
    }
    return named;
  }

  #needsOf(path: string): ReadonlySet<string> {
    let needs = this.#needs.get(path);
    if (!needs) {
      needs = closure(this.#world.graph, [path]);
      this.#needs.set(path, needs);
    }
    return needs;
  }

  #byImportIn(path: string, facts: FileFacts): LoggerUse | undefined {
    if (!this.#byImport.has(path))
      this.#byImport.set(path, this.#imported(path, facts) ?? this.#made(path, facts));
    return this.#byImport.get(path);
  }

  #imported(path: string, facts: FileFacts): LoggerUse | undefined {
    const logger = this.#chosen.for(path);
    const found = logger && importOf(this.#world, logger, path, facts);
    if (!found) return undefined;
    return { expression: found.local, methods: logger.kind.methods, import: found, path: logger.path };
  }

  /** `const logger = createLogger('orders')`, as other files of the project begin. */
  #made(path: string, facts: FileFacts): LoggerUse | undefined {
    if (this.#chosen.isForVisitors(path)) return undefined;
    this.#factory ??= { found: mostUsedFactory(this.#world) };
    const factory = this.#factory.found;
    const found = factory && importOf(this.#world, factory, path, facts);
    if (!found || found.style === 'require' || !facts.imports.some((one) => one.kind === 'import'))
      return undefined;
    const name = freeName(facts, 'logger');
    const topic = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const text = `const ${name} = ${found.local}('${topic}');`;
    return {
      expression: name,
      methods: factory.kind.methods,
      declaration: { where: 'after imports', text },
      import: found,
      path: factory.path,
    };
  }
}

/** Nest classes each make their own; outside of them its static methods serve. */
function ofNest(
  world: Pick<LoggerWorld, 'origins'>,
  path: string,
  facts: FileFacts,
  region: RegionId,
): LoggerUse | undefined {
  const isNest = facts.imports.some((one) => one.from.startsWith('@nestjs/'));
  const kind = loggerKind(
    { root: 'package', name: '@nestjs/common', steps: ['Logger', 'new'] },
    world.origins,
  );
  if (!isNest || !kind) return undefined;
  const known = facts.bindings.some((one) => one.from === '@nestjs/common' && one.imported === 'Logger');
  if (!known && freeName(facts, 'Logger') !== 'Logger') return undefined;
  const use = { from: '@nestjs/common', imported: 'Logger', local: 'Logger', style: 'import' as const };
  const shared = { methods: kind.methods, ...(!known && { import: use }) };
  const cls = classAround(facts, region);
  if (cls === undefined) return { expression: 'Logger', ...shared };
  const text = fieldOf(path, facts, cls);
  if (!text) return undefined;
  return { expression: 'this.logger', ...shared, declaration: { where: 'first in class', cls, text } };
}

/** A base class may have a field of that name already, and plain JavaScript knows no `private`. */
function fieldOf(path: string, facts: FileFacts, cls: ClassId): string | undefined {
  const { name, extends: base, members = [] } = facts.classes[cls] ?? {};
  if (!name || base !== undefined || members.some((one) => one.name === 'logger')) return undefined;
  if (!/\.[cm]?ts$/.test(path)) return undefined;
  return `private readonly logger = new Logger(${name}.name);`;
}

/** What a file exports to log with. */
export function loggersOf(world: Pick<LoggerWorld, 'files' | 'origins'>, path: string): ProjectLogger[] {
  const facts = world.files.get(path);
  if (!facts) return [];
  return [...new Set(exportedNames(facts))].flatMap((name) => {
    const kind = loggerKind(world.origins.exported(path, name), world.origins);
    const isNamed = /log/i.test(name + path.slice(path.lastIndexOf('/')));
    return kind && (!kind.homemade || isNamed) ? [{ path, exported: name, kind }] : [];
  });
}

function exportedNames(facts: FileFacts): string[] {
  const names = facts.exports.flatMap((one) =>
    one.typeOnly || one.name === '*' || one.from !== undefined
      ? []
      : one.name === 'export='
        ? 'default'
        : one.name,
  );
  const commonJs = facts.writes.flatMap(({ target, value: id }) => {
    const name = commonJsName(facts, target);
    const value = facts.values[id];
    if (name !== 'export=') return name ?? [];
    return value?.kind === 'object' ? value.entries.flatMap(({ key }) => key ?? []) : 'default';
  });
  return [...names, ...commonJs];
}
