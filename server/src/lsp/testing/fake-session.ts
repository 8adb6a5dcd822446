import type { BlindSpot } from '../../engine/blindspots.ts';
import type { Finding, Problem } from '../../engine/finding.ts';
import type { Handler } from '../../engine/handlers.ts';
import type { TypeAnswers, TypeQuestions } from '../../engine/oracle.ts';
import type { CheckResult, Progress, Scope, Silencing } from '../../engine/session-api.ts';
import type { EditorSession } from '../root.ts';

/**
 * Finds the word BAD in the texts it was given, and FAR where it need not hurry; whatever else happens to it can
 * be read off.
 */
export class FakeSession implements EditorSession {
  readonly root: string;
  readonly files = new Map<string, string>();
  readonly refreshed: (readonly string[] | undefined)[] = [];
  readonly checks: string[][] = [];
  readonly glances: string[][] = [];
  problems: Problem[] = [];
  spots: BlindSpot[] = [];
  /** What its findings are, beside what they are anyway. */
  likeness: Partial<Finding> = {};
  disposed = false;
  failing: 'prepare' | 'glance' | 'check' | undefined;
  /** How many files it seems to have; so few are worth no glance. */
  size = 100;
  /** Files that types are known of: in these the word TYPED is found, too. */
  readonly told = new Set<string>();
  /** While it is there, preparation takes another step. */
  blocked = false;

  constructor(root: string) {
    this.root = root;
  }

  paths(): string[] {
    return [...this.files.keys()].sort();
  }

  why(): undefined {}

  blindSpots(): BlindSpot[] {
    return this.spots;
  }

  open(path: string, text: string): void {
    this.files.set(path, text);
  }

  update(path: string, text: string): void {
    this.told.delete(path);
    this.files.set(path, text);
  }

  close(path: string): void {
    this.files.delete(path);
  }

  refresh(paths?: readonly string[]): void {
    this.refreshed.push(paths);
  }

  *prepare(): Generator<Progress, void> {
    let done = 0;
    do {
      yield { done: Math.min(done++, 99), total: this.size, path: 'next.ts' };
      this.#failAt('prepare');
    } while (this.blocked);
  }

  check(paths: readonly string[] = [...this.files.keys()]) {
    this.#failAt('check');
    this.checks.push([...paths]);
    return this.#result(paths, /BAD|FAR|TYPED/g);
  }

  glance(paths: readonly string[]) {
    this.#failAt('glance');
    this.glances.push([...paths]);
    return this.#result(paths, /BAD/g);
  }

  /** Texts with the word ASK have a question, until it was answered. */
  openQuestions(): TypeQuestions {
    const files = [...this.files]
      .filter(([path, text]) => text.includes('ASK') && !this.told.has(path))
      .map(([path, text]) => ({ path, text, spans: [] }));
    return { files, overlays: {} };
  }

  learn({ files }: TypeQuestions, answers: TypeAnswers | Error): boolean {
    if (answers instanceof Error) throw answers;
    const fresh = files.filter(({ path, text }) => this.files.get(path) === text);
    for (const { path } of fresh) this.told.add(path);
    return fresh.length > 0;
  }

  silence({ path, span }: Finding, where: Scope, reason: string): Silencing {
    const text = `// ${where}: ${reason}\n`;
    const edit = {
      span: [span[0], span[0]] as const,
      text,
      reason: [text.length - 1 - reason.length, text.length - 1] as const,
    };
    if (where === 'project') return { ...edit, span: [0, 0], path: 'readylint.json', before: undefined };
    return { ...edit, path, before: this.files.get(path) };
  }

  handlers(path: string): Handler[] {
    return this.#find(path, /BAD/g).map(({ span, range }) => ({ kind: 'route', span, range }));
  }

  readiness(path: string): Finding[] {
    return this.#find(path, /BAD/g);
  }

  edits({ path, span }: Finding) {
    return [{ path, before: this.files.get(path) ?? '', edits: [{ span, text: 'GOOD' }] }];
  }

  fixAll(path: string) {
    const before = this.files.get(path) ?? '';
    const after = before.replaceAll('BAD', 'GOOD');
    return before === after ? undefined : { path, before, after, applied: 1 };
  }

  dispose(): void {
    this.disposed = true;
  }

  #failAt(doing: FakeSession['failing']): void {
    if (this.failing === doing) throw new Error('the fake fails');
  }

  #result(paths: readonly string[], word: RegExp): CheckResult {
    const findings = paths.flatMap((path) => this.#find(path, word));
    return {
      findings,
      problems: this.problems,
      files: { checked: paths.length, skipped: 0 },
      types: 'not used',
    };
  }

  #find(path: string, word: RegExp): Finding[] {
    const text = this.files.get(path) ?? '';
    const matches = [...text.matchAll(word)].filter(([found]) => found !== 'TYPED' || this.told.has(path));
    return matches.map(({ index }) => {
      const lines = text.slice(0, index).split(/\r\n|\n/);
      const start = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
      const end = { line: start.line, column: start.column + 3 };
      return {
        rule: 'bad-word',
        area: 'debt',
        severity: 'warning',
        confidence: 'high',
        path,
        span: [index, index + 3],
        range: { start, end },
        message: 'This word is bad.',
        why: 'Because.',
        related: [],
        fixes: [{ title: 'Make it good', kind: 'fix', changes: [] }],
        fingerprint: 'bad-word',
        ...this.likeness,
      };
    });
  }
}
