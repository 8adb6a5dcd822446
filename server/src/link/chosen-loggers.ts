import type { FileRole } from '../../../rules/kit/roles.ts';
import { closure } from './graph.ts';
import { packageOf } from './logger-imports.ts';
import type { LoggerWorld, ProjectLogger } from './logger-use.ts';
import type { Manifest } from './manifests.ts';

const OWN_CODE: ReadonlySet<FileRole> = new Set(['server', 'serverless', 'library', 'stdio-protocol']);
/** What a logger's module imports, and what that imports: its settings. Further away it is the program. */
const SETTINGS_DEPTH = 2;

type Side = 'server' | 'browser';

/** Of all that a project exports to log with, the one that a file is meant to use. */
export class ChosenLoggers {
  readonly #world: LoggerWorld;
  readonly #all: readonly ProjectLogger[];
  readonly #own: readonly ProjectLogger[];
  readonly #known = new Map<string, ProjectLogger | undefined>();
  readonly #near = new Map<string, ReadonlySet<string>>();
  #visited: ReadonlySet<string> | undefined;

  constructor(world: LoggerWorld, loggers: readonly ProjectLogger[]) {
    this.#world = world;
    this.#all = loggers;
    this.#own = loggers.filter((one) => OWN_CODE.has(world.role(one.path)));
  }

  /** What both sides share may only log with what both sides have. */
  for(path: string): ProjectLogger | undefined {
    if (this.#world.role(path) === 'browser') return this.#ofPackage(path, 'browser');
    const logger = this.#ofPackage(path, 'server');
    return logger && this.isForVisitors(path) && !this.isForVisitors(logger.path) ? undefined : logger;
  }

  /** Code of the browser, and whatever comes along with it. */
  isForVisitors(path: string): boolean {
    const { files, graph, role } = this.#world;
    this.#visited ??= closure(
      graph,
      [...files.keys()].filter((one) => role(one) === 'browser'),
    );
    return this.#visited.has(path);
  }

  /** The logger's module reads it before there is a logger. */
  isSetting(path: string): boolean {
    const logger = this.#ofPackage(path, 'server');
    return logger !== undefined && this.#nearBy(logger.path).has(path);
  }

  /** The package's own; else one of a package that it depends on. */
  #ofPackage(path: string, side: Side): ProjectLogger | undefined {
    const manifest = packageOf(this.#world, path);
    const key = `${side} ${manifest?.folder ?? ''}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#choose(manifest, side));
    return this.#known.get(key);
  }

  #choose(manifest: Manifest | undefined, side: Side): ProjectLogger | undefined {
    const { role } = this.#world;
    const isInside = (path: string) => packageOf(this.#world, path) === manifest;
    // A logger of the browser is known by who uses it: its module looks like any other.
    const counts = (path: string) => side === 'server' || role(path) === 'browser';
    const least = side === 'server' ? 0 : 1;
    const candidates = side === 'server' ? this.#own : this.#all;
    const inside = candidates.filter((one) => isInside(one.path));
    const reachable = candidates.filter((one) => {
      const name = packageOf(this.#world, one.path)?.name;
      return name !== undefined && manifest?.dependencies[name] !== undefined;
    });
    return this.#mostUsed(inside, counts, least) ?? this.#mostUsed(reachable, counts, least);
  }

  #mostUsed(
    loggers: readonly ProjectLogger[],
    counts: (path: string) => boolean,
    least: number,
  ): ProjectLogger | undefined {
    const [first] = loggers
      .map((logger) => ({ logger, users: this.#world.graph.importers(logger.path).filter(counts).length }))
      .filter((one) => one.users >= least)
      .sort(
        (a, b) =>
          Number(b.logger.kind.declared ?? false) - Number(a.logger.kind.declared ?? false) ||
          b.users - a.users,
      );
    return first?.logger;
  }

  #nearBy(from: string): ReadonlySet<string> {
    const known = this.#near.get(from);
    if (known) return known;
    const near = new Set([from]);
    for (let depth = 0; depth < SETTINGS_DEPTH; depth++) {
      for (const path of [...near]) for (const one of this.#world.graph.imports(path)) near.add(one);
    }
    this.#near.set(from, near);
    return near;
  }
}
