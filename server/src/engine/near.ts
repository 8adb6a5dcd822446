import type { FileFacts } from '../../../rules/kit/facts.ts';
import { type Layout, Modules } from '../link/modules.ts';
import { Project } from '../link/project.ts';

/** As many files as are read in a blink. */
const MOST = 120;

interface Near {
  project: Project;
  files: Map<string, FileFacts>;
  modules: Modules;
}

type FactsOf = (path: string) => FileFacts | undefined;

/** The links of a few files and of what they import, for answers before the whole project is read. */
export class NearProjects {
  readonly #facts: FactsOf;
  /** By the files that were asked for. */
  readonly #known = new Map<string, Near>();

  constructor(facts: FactsOf) {
    this.#facts = facts;
  }

  of(paths: readonly string[], layout: () => Layout): Project {
    const key = paths.join('\n');
    const known = this.#known.get(key);
    if (known && this.#takeIn(known)) return known.project;
    const near = this.#link(paths, layout());
    this.#known.set(key, near);
    return near.project;
  }

  forget(): void {
    this.#known.clear();
  }

  /** A keystroke seldom changes more than one file, and more seldom what that imports. */
  #takeIn(near: Near): boolean {
    const { project, files } = near;
    for (const [path, before] of files) {
      const facts = this.#facts(path);
      if (facts === before) continue;
      if (!facts || !importsNoOther(near, path, facts) || !project.update(path, facts)) return false;
      files.set(path, facts);
    }
    return true;
  }

  #link(paths: readonly string[], layout: Layout): Near {
    const modules = new Modules(layout);
    const files = new Map<string, FileFacts>();
    const queue = new Set(paths);
    for (const path of queue) {
      const facts = files.size < MOST ? this.#facts(path) : undefined;
      if (!facts) continue;
      files.set(path, facts);
      for (const { from } of facts.imports) {
        const target = modules.resolve(path, from);
        if (target && 'file' in target) queue.add(target.file);
      }
    }
    return { project: new Project(files, layout), files, modules };
  }
}

/** Files that are no longer imported do no harm; a project that is full takes no more of them in any case. */
function importsNoOther({ files, modules }: Near, path: string, { imports }: FileFacts): boolean {
  return imports.every(({ from }) => {
    const target = modules.resolve(path, from);
    return !target || !('file' in target) || files.has(target.file) || files.size >= MOST;
  });
}
