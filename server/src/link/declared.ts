import type { Library } from '../../../rules/kit/library.ts';
import { addTo } from '../../../rules/kit/lists.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import type { EntryKind } from '../../../rules/knowledge/entries.ts';
import type { LoggerLibrary } from '../../../rules/knowledge/loggers.ts';
import { type Declaration, idOf, moduleName } from './declarations.ts';
import { libraryOf, loggerOf } from './declared-tables.ts';
import type { Modules } from './modules.ts';

interface World {
  declarations: readonly Declaration[];
  paths: Iterable<string>;
  modules: Modules;
}

/** What the project declares of its own code, as tables of libraries: nobody has to know where an answer is from. */
export class Declared {
  readonly #doors: readonly Library[];
  readonly #tables: readonly Library[];
  readonly loggers: readonly LoggerLibrary[];
  readonly #modules = new Map<string, Declaration[]>();

  constructor({ declarations, paths, modules }: World) {
    const files = declarations.length > 0 ? [...paths] : [];
    for (const one of declarations)
      for (const name of modulesOf(one, files, modules)) addTo(this.#modules, name, one);
    const all = [...this.#modules].flatMap(([module, list]) => list.map((one) => ({ module, one })));
    this.#doors = [...this.#modules].map(([module, list]) => doorOf(module, list));
    this.#tables = all.flatMap(({ module, one }) => libraryOf(module, one) ?? []);
    this.loggers = all.flatMap(({ module, one }) => loggerOf(module, one) ?? []);
  }

  /** The libraries that are known, with what is declared; of a known package it changes the exports that it names. */
  joinedWith(known: readonly Library[]): readonly Library[] {
    if (this.#doors.length === 0) return known;
    const doorTo = ({ packages }: Library) => this.#doors.filter((one) => packages.includes(one.id));
    const changed = known.map((one) => {
      const exports = Object.assign({}, one.exports, ...doorTo(one).map((door) => door.exports));
      return doorTo(one).length > 0 ? { ...one, exports } : one;
    });
    const own = this.#doors.filter((door) => !known.some((one) => doorTo(one).includes(door)));
    return [...changed, ...own, ...this.#tables];
  }

  /** Whether an export of the file stands for what is declared, instead of for its code. */
  stands(path: string, name: string): boolean {
    return this.#of(path).some((one) => isNamed(one, name) && one.means.is !== 'entry');
  }

  /** Whether anything of the file is declared. */
  has(path: string): boolean {
    return this.#of(path).length > 0;
  }

  /** What runs an export of the file from outside. */
  entry(path: string, name: string): EntryKind | undefined {
    const found = this.#of(path).find((one) => isNamed(one, name) && one.means.is === 'entry')?.means;
    return found?.is === 'entry' ? found.runs : undefined;
  }

  isEntryFile(path: string): boolean {
    return this.#of(path).some(({ means }) => means.is === 'entry');
  }

  /** Asked for every name of every file, and mostly there is nothing. */
  #of(path: string): readonly Declaration[] {
    return this.#modules.size === 0 ? NOTHING : (this.#modules.get(moduleName(path)) ?? NOTHING);
  }

  origin(path: string): Origin {
    const name = moduleName(path);
    return { root: 'package', name, steps: [], thing: { key: `${idOf(name)}#exports` } };
  }
}

const NOTHING: readonly Declaration[] = [];

function isNamed({ export: name }: Declaration, asked: string): boolean {
  return name === asked || (name === '*' && asked !== 'default');
}

/** The files, or the package; a package of the workspace is a file, too. */
function modulesOf({ module }: Declaration, paths: readonly string[], modules: Modules): string[] {
  if ('covers' in module) return paths.filter((path) => module.covers(path)).map(moduleName);
  const target = modules.resolve('package.json', module.package);
  return [target && 'file' in target ? moduleName(target.file) : module.package];
}

/** What a module exports leads to one library each, since each has its own defaults. */
function doorOf(module: string, declarations: readonly Declaration[]): Library {
  const shapes = declarations
    .filter(({ means }) => means.is !== 'entry')
    .map((one) => [one.export, `${idOf(module, one)}#Export`] as const);
  return { id: idOf(module), packages: [module], exports: Object.fromEntries(shapes) };
}
