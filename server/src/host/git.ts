import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { devNull } from 'node:os';
import { dirname } from 'node:path';

/** Something that git could not tell, in words for the user. */
export class GitError extends Error {}

/** Contents of files by path: what git calls an object id. */
export type Tree = ReadonlyMap<string, string>;

/**
 * A repository as its objects and its index tell it. A repository's own settings and attributes can name programs
 * for git to run: nothing here asks git about the working tree, which is where filters, drivers and monitors come in,
 * hooks are looked for nowhere, and objects that are missing are not fetched.
 */
export class Repository {
  readonly #folder: string;

  /** The part of a repository that lies in this folder. */
  constructor(folder: string) {
    this.#folder = folder;
    const found = this.#run(['rev-parse', '--is-inside-work-tree']);
    if (found?.toString().trim() !== 'true') throw new GitError(`${folder} is in no git repository`);
  }

  /** The commit that a name stands for. */
  commit(name: string): string {
    if (!/^(?![-:])[^\s\p{Cc}:]+$/u.test(name) || name.includes('..')) {
      throw new GitError(`${JSON.stringify(name)} is no name of a commit, such as main, v1.2 or HEAD~1`);
    }
    const id = this.#run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`, '--']);
    const [first] = id?.toString().split('\n') ?? [];
    if (first && /^[\da-f]{40,64}$/.test(first)) return first;
    throw new GitError(
      `there is no commit ${name} here: a clone of a CI service may lack it (fetch-depth: 0 brings all)`,
    );
  }

  /** Where the two parted: what happened in `other` since then is no change of ours. */
  fork(other: string): string {
    const id = this.#run(['merge-base', this.commit('HEAD'), other])
      ?.toString()
      .trim();
    if (id) return id;
    throw new GitError(
      'it and HEAD have no commit in common: a clone of a CI service may lack it (fetch-depth: 0 brings all)',
    );
  }

  /** Undefined before the first commit. */
  head(): string | undefined {
    return this.#run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}', '--'])?.toString().split('\n')[0];
  }

  tree(commit: string): Tree {
    return entries(this.#need(['ls-tree', '-r', '-z', commit]), /^(100\d+) blob ([\da-f]+)\t(.*)$/s);
  }

  /** What is staged. */
  index(): Tree {
    return entries(this.#need(['ls-files', '--stage', '-z']), /^(100\d+) ([\da-f]+) 0\t(.*)$/s);
  }

  contents(ids: readonly string[]): Map<string, Buffer> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const output = this.#need(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    const found = new Map<string, Buffer>();
    for (let at = 0; at < output.length; ) {
      const end = output.indexOf(10, at);
      const [id = '', kind, size] = output.toString('utf8', at, end).split(' ');
      at = end + 1;
      if (kind !== 'blob') continue;
      found.set(id, output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return found;
  }

  #need(words: readonly string[], input?: string): Buffer {
    const output = this.#run(words, input);
    if (output) return output;
    throw new GitError(`git ${words[0]} failed: the repository may be damaged, or lack objects`);
  }

  #run(words: readonly string[], input = ''): Buffer | undefined {
    const { error, status, stdout } = spawnSync('git', ['-C', this.#folder, ...SAFE, ...words], {
      input,
      // Where Windows looks for the program first: a place that no workspace can write to.
      cwd: dirname(process.execPath),
      env: { ...process.env, ...CALM },
      maxBuffer: Number.POSITIVE_INFINITY,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    if (error) throw new GitError(`git could not be run (${(error as NodeJS.ErrnoException).code})`);
    return status === 0 ? stdout : undefined;
  }
}

const SAFE = [
  '--no-pager',
  ...['core.fsmonitor=false', `core.hooksPath=${devNull}`, 'core.untrackedCache=false'],
  ...['safe.bareRepository=explicit', 'protocol.allow=never'],
].flatMap((word) => (word.startsWith('--') ? [word] : ['-c', word]));

const CALM = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** Regular files only: links and submodules are not followed anywhere. */
function entries(output: Buffer, form: RegExp): Tree {
  const tree = new Map<string, string>();
  for (const line of output.toString('utf8').split('\0')) {
    const [, , id, path] = form.exec(line) ?? [];
    if (id && path) tree.set(path, id);
  }
  return tree;
}

/** The id that git gives to a content, in a repository whose ids look like this one. */
export function idOf(content: Buffer, like: string): string {
  const hash = createHash(like.length > 40 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
