import type { Finding, Problem } from '../../engine/finding.ts';
import type { Progress, Session } from '../../engine/session-api.ts';

/** Finds the word BAD in the texts it was given; whatever else happens to it can be read off. */
export class FakeSession implements Session {
  readonly root: string;
  readonly files = new Map<string, string>();
  readonly refreshed: (readonly string[] | undefined)[] = [];
  readonly checks: string[][] = [];
  problems: Problem[] = [];
  /** What its findings are, beside what they are anyway. */
  likeness: Partial<Finding> = {};
  disposed = false;
  failing = false;
  /** While it is there, preparation takes another step. */
  blocked = false;

  constructor(root: string) {
    this.root = root;
  }

  open(path: string, text: string): void {
    this.files.set(path, text);
  }

  update(path: string, text: string): void {
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
      yield { done: Math.min(done++, 999), total: 1000, path: 'next.ts' };
    } while (this.blocked);
  }

  check(paths: readonly string[] = [...this.files.keys()]) {
    if (this.failing) throw new Error('the fake fails');
    this.checks.push([...paths]);
    const findings = paths.flatMap((path) => this.#find(path));
    return { findings, problems: this.problems, files: { checked: paths.length, skipped: 0 } };
  }

  glance(paths: readonly string[]) {
    const findings = paths.flatMap((path) => this.#find(path));
    return { findings, problems: this.problems, files: { checked: paths.length, skipped: 0 } };
  }

  edits(finding: Finding) {
    return [{ span: finding.span, text: 'GOOD' }];
  }

  fixAll(path: string) {
    const before = this.files.get(path) ?? '';
    const after = before.replaceAll('BAD', 'GOOD');
    this.files.set(path, after);
    return before === after ? undefined : { path, before, after, applied: 1 };
  }

  dispose(): void {
    this.disposed = true;
  }

  #find(path: string): Finding[] {
    const text = this.files.get(path) ?? '';
    return [...text.matchAll(/BAD/g)].map(({ index }) => {
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
