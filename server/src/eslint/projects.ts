import type { Rule } from 'eslint';
import type { Finding, TextEdit } from '../engine/finding.ts';
import { isShown } from '../engine/shown.ts';
import { isWatched } from '../engine/watched.ts';
import type { LintedRoot } from './linted-root.ts';
import { placeOf } from './place.ts';
import { Teller, type Warn } from './teller.ts';

/** A file that ESLint is at work on, for all of our rules together. */
export interface LintedFile {
  /** The rule is on, with options or with those of the config files. All rules are chosen before any is asked. */
  choose(rule: string, options: unknown): void;
  findingsOf(rule: string): readonly Finding[];
  /** Of a fix that stays in the file. */
  edits(finding: Finding, fix: number): TextEdit[];
}

/** The projects that ESLint's files belong to: one session for each root, as long as the process lives. */
export class Projects {
  readonly #open: (root: string) => LintedRoot;
  readonly #teller: Teller;
  readonly #roots = new Map<string, LintedRoot>();
  /** ESLint makes one such object for each time that it lints a file. */
  readonly #files = new WeakMap<object, LintedFile>();

  constructor(open: (root: string) => LintedRoot, warn: Warn) {
    this.#open = open;
    this.#teller = new Teller(warn);
  }

  /** Undefined for what is no file on disk: text without a name, a code block of a Markdown page, no code. */
  fileOf(context: Rule.RuleContext): LintedFile | undefined {
    const { sourceCode } = context;
    const known = this.#files.get(sourceCode);
    if (known) return known;
    const place = placeOf(context);
    if (!place || !isWatched(place.path)) return undefined;
    const file = this.#lint(this.#root(place.root), place.path, sourceCode.text);
    this.#files.set(sourceCode, file);
    return file;
  }

  /** Keeps what was found out for the next process. */
  dispose(): void {
    for (const root of this.#roots.values()) root.dispose();
  }

  #root(root: string): LintedRoot {
    const known = this.#roots.get(root);
    if (known) return known;
    const opened = this.#open(root);
    this.#roots.set(root, opened);
    return opened;
  }

  #lint(root: LintedRoot, path: string, text: string): LintedFile {
    const chosen = new Map<string, unknown>();
    let found: readonly Finding[] | undefined;
    const look = () => {
      const { findings, problems } = root.check(path, text, chosen);
      this.#teller.tell(root.folder, problems);
      return findings.filter(isShown);
    };
    return {
      choose: (rule, options) => chosen.set(rule, options),
      findingsOf: (rule) => {
        found ??= look();
        return found.filter((one) => one.rule === rule);
      },
      edits: (finding, fix) => root.edits(finding, fix),
    };
  }
}
