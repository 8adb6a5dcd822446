import type { Binding, ValueId } from './facts.ts';
import type { SchemaWords } from './schema-words.ts';
import type { FileView, ProjectView } from './views.ts';

/** The file in which a project keeps its schemas, and how it is imported. */
export interface SchemaHome {
  file: FileView;
  from: string;
}

interface Around {
  file: FileView;
  project: ProjectView;
  view(path: string): FileView | undefined;
}

/** The project has it, and no other thing has the names here that it needs. */
export function isFree(file: FileView, project: ProjectView, words: SchemaWords): boolean {
  if (project.version(file, words.package) === undefined) return false;
  return [...words.imports, ...words.asks].every(({ local, from }) =>
    file.facts.bindings.every((one) => one.name !== local || (one.from === from && one.typeOnly !== true)),
  );
}

/**
 * Where the file itself has its schemas from; else the one place from which several files beside it have theirs. What
 * one neighbour imports from a file of its own says nothing of this one.
 */
export function schemaHome(around: Around, words: SchemaWords): SchemaHome | undefined {
  const { file, project, view } = around;
  const own = homesOf(project, file.path, words);
  const beside = own.size > 0 ? own : sharedHomes(around, words);
  const [first, ...others] = [...beside].sort(([, a], [, b]) => b.count - a.count);
  if (!first || (own.size === 0 && others.length > 0)) return undefined;
  const home = view(first[0]);
  if (!home || GENERATED.test(home.facts.banner)) return undefined;
  return isFree(home, project, words) ? { file: home, from: first[1].from } : undefined;
}

/** It is written anew, without what somebody adds. */
const GENERATED = /generated|do not edit/i;

interface Use {
  from: string;
  count: number;
}

/** By the file, of those that two files at least import schemas from. */
function sharedHomes({ file, project }: Around, words: SchemaWords): Map<string, Use> {
  const all = new Map<string, Use>();
  for (const path of project.neighbours(file))
    for (const [home, { from }] of homesOf(project, path, words))
      if (home !== file.path) all.set(home, { from, count: (all.get(home)?.count ?? 0) + 1 });
  // A home of which only one file knows shows that there are several.
  return [...all.values()].every(({ count }) => count > 1) ? all : new Map();
}

/** Files whose exported schemas a file imports, by how many. */
function homesOf(project: ProjectView, path: string, words: SchemaWords): Map<string, Use> {
  const homes = new Map<string, Use>();
  const bindings = project.facts(path)?.bindings ?? [];
  for (const [id, { kind, from, typeOnly }] of bindings.entries()) {
    if (kind !== 'import' || from === undefined || typeOnly) continue;
    const declared = project.declaration({ path }, id);
    const there = declared?.isDirect ? project.facts(declared.path)?.bindings[declared.name] : undefined;
    if (!declared || !there || !isSchema(project, declared.path, there, words)) continue;
    homes.set(declared.path, { from, count: (homes.get(declared.path)?.count ?? 0) + 1 });
  }
  return homes;
}

/** `const user = z.object({ … })`: what a call of the validator gave. */
function isSchema(project: ProjectView, path: string, { kind, value }: Binding, words: SchemaWords): boolean {
  const origin =
    kind === 'const' && value !== undefined ? project.origin({ path }, value as ValueId) : undefined;
  return origin?.root === 'package' && origin.name === words.package && origin.steps.includes('()');
}
