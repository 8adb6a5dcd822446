import type { ChosenRules } from '../engine/config/configuration.ts';
import type { Finding, TextEdit } from '../engine/finding.ts';
import { createSession } from '../engine/session.ts';
import type { CheckResult, Session } from '../engine/session-api.ts';
import { createNodeHostNow } from '../host/node.ts';
import { changesBetween, type Snapshot, stampsBelow } from '../host/snapshot.ts';

/** What the root looks like from outside; the disk, but for tests. */
export interface Disk {
  read(path: string): string | undefined;
  snapshot(): Snapshot;
  stamp(path: string): string | undefined;
}

/** A project while ESLint goes through its files: the file at hand as ESLint sees it, all others as they are on disk. */
export class LintedRoot {
  readonly folder: string;
  readonly #session: Session;
  readonly #disk: Disk;
  #seen: Snapshot | undefined;
  /** Files linted since the last look at the disk. */
  readonly #linted = new Set<string>();
  /** The one whose text is not the one on disk. */
  #unsaved: string | undefined;

  constructor(session: Session, disk: Disk) {
    this.folder = session.root;
    this.#session = session;
    this.#disk = disk;
  }

  check(path: string, text: string, chosen: ChosenRules): CheckResult {
    this.#lookAgain(path);
    this.#takeText(path, text);
    return this.#session.check([path], chosen);
  }

  /** Of a fix that stays in the file. */
  edits(finding: Finding, fix: number): TextEdit[] {
    return this.#session.edits(finding, fix).flatMap((one) => one.edits);
  }

  dispose(): void {
    this.#session.dispose();
  }

  /**
   * One run of the command goes once through the files, and the disk does not change under it; whoever comes back to a
   * file, such as an editor, may have changed any other in between.
   */
  #lookAgain(path: string): void {
    const stamp = this.#seen?.get(path);
    const isChanged = stamp !== undefined && this.#disk.stamp(path) !== stamp;
    if (!this.#seen || this.#linted.has(path) || isChanged) this.#look();
    // Created after the look, or never looked at since it is ignored.
    else if (stamp === undefined) this.#session.refresh([path]);
    this.#linted.add(path);
  }

  #look(): void {
    const now = this.#disk.snapshot();
    const changed = this.#seen ? changesBetween(this.#seen, now) : [];
    if (changed.length > 0) this.#session.refresh(changed);
    this.#seen = now;
    this.#linted.clear();
  }

  #takeText(path: string, text: string): void {
    const isSaved = this.#disk.read(path) === text;
    if (this.#unsaved !== undefined && (this.#unsaved !== path || isSaved))
      this.#session.close(this.#unsaved);
    if (!isSaved) this.#session.open(path, text);
    this.#unsaved = isSaved ? undefined : path;
  }
}

export function openLintedRoot(folder: string): LintedRoot {
  const host = createNodeHostNow(folder);
  const session = createSession(host, { types: 'never' });
  return new LintedRoot(session, { read: (path) => readOr(host.read, path), ...stampsBelow(host.root) });
}

/** What cannot be read is not what ESLint holds. */
function readOr(read: Disk['read'], path: string): string | undefined {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}
