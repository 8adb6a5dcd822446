import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BASELINE = 'readylint-baseline.json';
const REPORT = 'out.sarif';
const CACHE = '.readylint-cache';
const DRAFT = /(^|[\\/])\.readylint-[\da-f-]{36}\.tmp$/;
/** What a safe fix takes away. */
const PLANTED = '\ndebugger;\n';
const MOST_PLANTED = 40;

export interface State {
  drafts: number;
  /** Files that are neither as they were nor as they have to become. */
  half: string[];
  baseline: boolean;
  report: boolean;
}

/** A project in which every run has much to write, and what its files may look like at any moment. */
export class Scene {
  readonly root: string;
  readonly command: string[];
  readonly planted: number;
  readonly #tool: string;
  readonly #before = new Map<string, Buffer>();
  readonly #after = new Map<string, Buffer>();
  readonly #findings: string;

  constructor(root: string, tool: string) {
    this.root = root;
    this.#tool = tool;
    this.command = [
      ...[tool, 'check', '--fix', '--types', 'never', '--fail-on', 'none', '--baseline', BASELINE],
      ...['--cache-folder', CACHE, '--format', `sarif:${REPORT}`],
    ];
    const sources = this.#all().filter((path) => /(?<!\.d)\.[mc]?[jt]sx?$/.test(path));
    const chosen = sources.filter((_, index) => index % Math.ceil(sources.length / MOST_PLANTED) === 0);
    for (const path of chosen) writeFileSync(this.#at(path), readFileSync(this.#at(path)) + PLANTED);
    this.planted = chosen.length;
    this.#run('baseline', '--no-cache', '--types', 'never');
    for (const path of this.#all()) this.#before.set(path, readFileSync(this.#at(path)));
    this.#findings = this.#report('--no-cache');
    execFileSync(process.execPath, this.command, { cwd: root });
    for (const path of this.#all()) this.#after.set(path, readFileSync(this.#at(path)));
  }

  get files(): number {
    return this.#before.size;
  }

  reset(isCold: boolean): void {
    for (const path of this.#all()) if (!this.#before.has(path)) rmSync(this.#at(path));
    for (const [path, content] of this.#before) writeFileSync(this.#at(path), content);
    if (isCold) rmSync(this.#at(CACHE), { recursive: true, force: true });
  }

  judge(): State {
    const paths = this.#all();
    const isSound = (path: string) => {
      if (!existsSync(this.#at(path))) return false;
      const now = readFileSync(this.#at(path));
      return Boolean(this.#before.get(path)?.equals(now) || this.#after.get(path)?.equals(now));
    };
    const old = [...this.#before.keys()];
    return {
      drafts: paths.filter((path) => DRAFT.test(path)).length,
      half: [...new Set([...old, ...paths])].filter(
        (path) => !DRAFT.test(path) && path !== BASELINE && path !== REPORT && !isSound(path),
      ),
      baseline: isSound(BASELINE) || this.#isBetween(BASELINE),
      report: !existsSync(this.#at(REPORT)) || isJson(readFileSync(this.#at(REPORT), 'utf8')),
    };
  }

  /** Whether a run with what the cache holds now says what one without it says. */
  cacheAgrees(): boolean {
    this.reset(false);
    return this.#report('--cache-folder', CACHE) === this.#findings;
  }

  /** Some of the files were fixed: what is left of the baseline is whole, and a part of it. */
  #isBetween(path: string): boolean {
    const text = readFileSync(this.#at(path), 'utf8');
    const lines = new Set(this.#before.get(path)?.toString().split(/,?\n/));
    return isJson(text) && text.split(/,?\n/).every((line) => lines.has(line));
  }

  #report(...words: string[]): string {
    return this.#run('check', '--format', 'json', '--types', 'never', '--fail-on', 'none', ...words);
  }

  #run(...words: string[]): string {
    return execFileSync(process.execPath, [this.#tool, ...words], {
      cwd: this.root,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
  }

  #all(): string[] {
    const names = readdirSync(this.root, { recursive: true, withFileTypes: true });
    return names
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(this.root.length + 1))
      .filter((path) => !path.startsWith(CACHE));
  }

  #at(path: string): string {
    return join(this.root, path);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
