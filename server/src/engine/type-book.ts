import type { Span } from '../../../rules/kit/finding.ts';
import { type FileRole, inProduction } from '../../../rules/kit/roles.ts';
import { dirname, foldersUp, join } from '../link/manifests.ts';
import { spanKey, type ToldTypes } from '../link/origins/told-types.ts';
import type { Project } from '../link/project.ts';
import type { Problem } from './finding.ts';
import type { Host } from './host.ts';
import type { TypeAnswers, TypeQuestions, TypesMode } from './oracle.ts';
import type { Workspace } from './workspace.ts';

/**
 * What types have told, by file, and what is still to be asked. Answers hold for the text that they were given for and go
 * with it. They hang on every declaration that is installed, which no key could name: none is kept between runs.
 */
export class TypeBook {
  readonly #host: Host;
  readonly #mode: TypesMode;
  readonly #known = new Map<string, ToldTypes>();
  readonly #asked = new Set<string>();
  readonly #installed = new Map<string, boolean>();
  #failure: string | undefined;
  #used = false;

  constructor(host: Host, mode: TypesMode) {
    this.#host = host;
    this.#mode = mode;
  }

  readonly of = (path: string): ToldTypes | undefined => this.#known.get(path);

  /** Whether findings may hang on what types told. */
  get used(): boolean {
    return this.#used;
  }

  get problems(): Problem[] {
    return this.#failure === undefined
      ? []
      : [{ path: 'package.json', kind: 'crashed', message: this.#failure }];
  }

  /** The file has another text. */
  forget(path: string): void {
    this.#known.delete(path);
    this.#asked.delete(path);
  }

  /** The file has the text again that these were told of. */
  restore(path: string, typed: ToldTypes | undefined): void {
    if (!typed) return;
    this.#known.set(path, typed);
    this.#asked.add(path);
  }

  /** Names what an outcome without types hangs on, beside the texts. */
  circumstances(folders: readonly string[]): string {
    const isInstalled = ['', ...folders].some((one) => this.#hasModules(one));
    return `${this.#mode}-${isInstalled ? 'installed' : 'bare'}`;
  }

  /** Something changed that any answer may hang on: they stand until they are given again. */
  reopen(): void {
    this.#asked.clear();
    this.#installed.clear();
    this.#failure = undefined;
  }

  open(workspace: Workspace): TypeQuestions {
    const files = this.#mode === 'never' || this.#failure !== undefined ? [] : this.#files(workspace);
    return { files, overlays: files.length > 0 ? workspace.overlays() : {} };
  }

  #files(workspace: Workspace): TypeQuestions['files'] {
    const project = workspace.project();
    const isInstalled = this.#installedAround(workspace.manifestFolders());
    return workspace.paths().flatMap((path) => {
      if (this.#asked.has(path) || !this.#concerns(path, project.role(path), isInstalled)) return [];
      const spans = project.open(path, this.#mode === 'always' ? 'all' : 'acting');
      const text = spans.length > 0 ? workspace.file(path)?.text : undefined;
      if (text === undefined) this.#asked.add(path);
      return text === undefined ? [] : [{ path, text, spans }];
    });
  }

  /** What types could still tell of a file: nothing, once they were asked. */
  untold(project: Project, path: string): readonly Span[] {
    if (this.#asked.has(path) || !inProduction(project.role(path))) return [];
    return project.open(path, this.#mode === 'always' ? 'all' : 'acting');
  }

  /** Unasked, only code that serves is worth the wait; without dependencies the compiler knows less than the tables. */
  #concerns(path: string, role: FileRole, isInstalled: (folder: string) => boolean): boolean {
    if (!inProduction(role)) return false;
    if (this.#mode === 'always') return true;
    if (role === 'browser') return false;
    return isInstalled(dirname(path));
  }

  /** Packages are installed beside a manifest: looking in every folder, for every file, would cost as much as a rule. */
  #installedAround(manifestFolders: readonly string[]): (folder: string) => boolean {
    const having = new Set(['', ...manifestFolders].filter((one) => this.#hasModules(one)));
    const known = new Map<string, boolean>();
    return (folder) => {
      const told =
        known.get(folder) ?? (having.size > 0 && [...foldersUp(folder)].some((one) => having.has(one)));
      known.set(folder, told);
      return told;
    };
  }

  #hasModules(folder: string): boolean {
    let known = this.#installed.get(folder);
    if (known === undefined) {
      known = hasFolder(this.#host, join(folder, 'node_modules'));
      this.#installed.set(folder, known);
    }
    return known;
  }

  /** Takes in answers, but for files that have another text by now; says whether anything is known anew. */
  learn(questions: TypeQuestions, answers: TypeAnswers | Error, workspace: Workspace): boolean {
    if (answers instanceof Error) {
      this.#failure = failed(answers);
      return true;
    }
    this.#used = true;
    const changed = questions.files.filter(({ path, text, spans }, index) => {
      if (workspace.file(path)?.text !== text) return false;
      this.#asked.add(path);
      return this.#note(path, typedValues(spans, answers[index] ?? []));
    });
    for (const { path } of changed) workspace.retype(path);
    return changed.length > 0;
  }

  #note(path: string, typed: ToldTypes): boolean {
    const before = JSON.stringify([...(this.#known.get(path) ?? [])]);
    this.#known.set(path, typed);
    return JSON.stringify([...typed]) !== before;
  }
}

function typedValues(
  spans: TypeQuestions['files'][number]['spans'],
  answers: TypeAnswers[number],
): ToldTypes {
  return new Map(spans.map((span, index) => [spanKey(span), answers[index] ?? []]));
}

function failed(error: Error): string {
  const [reason = ''] = error.message.split('\n');
  return `types were not asked: ${reason.replace(/\.$/, '')}; findings that need them are left out, all others stand`;
}

function hasFolder(host: Host, path: string): boolean {
  try {
    return host.list(path) !== undefined;
  } catch {
    return false;
  }
}
