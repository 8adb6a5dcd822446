import type { CallId, FileFacts, ValueId } from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import type { FileView, ProjectView } from '../../../rules/kit/views.ts';
import { libraries } from '../../../rules/knowledge/index.ts';
import { foldersWithoutConsole } from './bundlers.ts';
import { buildGraph } from './graph.ts';
import { Knowledge } from './knowledge.ts';
import { findLoggers, LoggerUses, mostUsed } from './logger-use.ts';
import { type Layout, Modules } from './modules.ts';
import { Origins } from './origins/origins.ts';
import { decideRoles } from './roles.ts';

const OWN_CODE: ReadonlySet<FileRole> = new Set(['server', 'serverless', 'library', 'stdio-protocol']);

/** Immutable data, flattened once a process. */
const KNOWLEDGE = new Knowledge(libraries);

/** Joins the facts of all files: what rules ask beyond their own file. */
export class Project implements ProjectView {
  readonly logger: ProjectView['logger'];
  readonly #roles: ReadonlyMap<string, FileRole>;
  readonly #origins: Origins;
  readonly #local: Origins;
  readonly #uses: LoggerUses;
  readonly #makesLoggers: ReadonlySet<string>;
  readonly #withoutConsole: readonly string[];

  constructor(files: ReadonlyMap<string, FileFacts>, layout: Layout) {
    const modules = new Modules(layout);
    const graph = buildGraph(files, modules);
    const facts = (path: string) => files.get(path);
    this.#withoutConsole = foldersWithoutConsole(files);
    this.#origins = new Origins({ facts, modules, knowledge: KNOWLEDGE, crossesFiles: true });
    this.#local = new Origins({ facts, modules, knowledge: KNOWLEDGE, crossesFiles: false });
    this.#roles = decideRoles({ layout, graph, facts, paths: [...files.keys()] });
    const world = { files, graph, modules, origins: this.#origins };
    const loggers = findLoggers(world);
    const logger = mostUsed(world, loggers, (path) => OWN_CODE.has(this.role(path)));
    this.#makesLoggers = new Set(loggers.map((one) => one.path));
    this.logger = logger && { path: logger.path, name: logger.exported };
    this.#uses = new LoggerUses(world, logger);
  }

  role(path: string): FileRole {
    return this.#roles.get(path) ?? 'server';
  }

  origin(file: FileView, value: ValueId): Origin | undefined {
    return this.#origins.value(file.path, value);
  }

  localOrigin(file: FileView, value: ValueId): Origin | undefined {
    return this.#local.value(file.path, value);
  }

  loggerAt(file: FileView, call: CallId): LoggerUse | undefined {
    return this.#uses.at(file.path, call);
  }

  belongsToLogger(file: FileView): boolean {
    return this.#uses.isNeeded(file.path) || this.#makesLoggers.has(file.path);
  }

  stripsConsole(file: FileView): boolean {
    return this.#withoutConsole.some((folder) => folder === '' || file.path.startsWith(`${folder}/`));
  }
}
