import { Project, type SourceFile, type ts } from 'ts-morph';
import type { FileQuestions, ToldType, TypeAnswers, TypeQuestions } from '../../../engine/oracle.ts';
import { Declarations } from './declarations.ts';
import { expressionAt } from './expressions.ts';
import { fileSystemOf, type ReadOnlyFiles } from './files.ts';
import { TsConfigs } from './settings.ts';

interface Kept {
  key: string;
  project: Project;
  /** What was handed in rather than read from disk. */
  texts: Map<string, string>;
}

/** Answers batches. Files under the same settings are one program, and only the last program is kept. */
export class Typist {
  readonly #files: ReadOnlyFiles;
  #kept: Kept | undefined;

  constructor(files: ReadOnlyFiles) {
    this.#files = files;
  }

  answer({ files, overlays }: TypeQuestions): TypeAnswers {
    const configs = new TsConfigs(this.#files);
    const texts = new Map(Object.entries(overlays));
    const answers = new Map<FileQuestions, ToldType[][]>();
    for (const [key, group] of this.#bySettings(files, configs)) {
      for (const { path, text } of group) texts.set(path, text);
      const project = this.#project(key, configs, texts);
      const checker = project.getTypeChecker().compilerObject;
      const declarations = new Declarations(checker, this.#files.root);
      for (const one of group) {
        const source = project.getSourceFileOrThrow(this.#at(one.path)).compilerNode;
        answers.set(one, answersOf(one, source, checker, declarations));
      }
    }
    return files.map((one) => answers.get(one) ?? []);
  }

  #at(path: string): string {
    return `${this.#files.root}/${path}`;
  }

  /** The program that is there comes first, before another takes its place. */
  #bySettings(asked: readonly FileQuestions[], configs: TsConfigs): [string, FileQuestions[]][] {
    const groups = new Map<string, FileQuestions[]>();
    for (const one of asked) {
      const key = configs.keyOf(this.#at(one.path));
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const rank = ([key]: [string, unknown]) => (key === this.#kept?.key ? 0 : 1);
    return [...groups].sort((a, b) => rank(a) - rank(b));
  }

  #project(key: string, configs: TsConfigs, texts: ReadonlyMap<string, string>): Project {
    if (this.#kept?.key === key) this.#refresh(this.#kept.project, texts);
    else {
      this.#kept = undefined;
      this.#kept = { key, project: this.#open(key, configs), texts: new Map() };
    }
    const { project, texts: before } = this.#kept;
    for (const [path, text] of texts) {
      if (before.get(path) !== text) project.createSourceFile(this.#at(path), text, { overwrite: true });
    }
    this.#kept.texts = new Map(texts);
    return project;
  }

  #open(key: string, configs: TsConfigs): Project {
    const { options, ambient } = configs.settings(key);
    const project = new Project({
      compilerOptions: options,
      skipAddingFilesFromTsConfig: true,
      skipFileDependencyResolution: true,
      fileSystem: fileSystemOf(this.#files),
    });
    for (const path of ambient) project.addSourceFileAtPathIfExists(path);
    return project;
  }

  /** The project's own files may have changed on disk; what is installed is the same while this process runs. */
  #refresh(project: Project, texts: ReadonlyMap<string, string>): void {
    for (const source of project.getSourceFiles()) {
      const path = source.getFilePath();
      const isInstalled = path.includes('/node_modules/');
      if (!isInstalled && !texts.has(path.slice(this.#files.root.length + 1)))
        source.refreshFromFileSystemSync();
    }
  }
}

/** Compiler nodes, not ts-morph's: wrapping each would cost many times what is asked. */
function answersOf(
  { spans }: FileQuestions,
  file: SourceFile['compilerNode'],
  checker: ts.TypeChecker,
  declarations: Declarations,
): ToldType[][] {
  return spans.map(([start, end]) => {
    const node = expressionAt(file, start, end);
    const type = node && checker.getNonNullableType(checker.getTypeAtLocation(node));
    return type ? [...declarations.of(type)] : [];
  });
}
