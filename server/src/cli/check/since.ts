import { type Change, causedBy } from '../../engine/caused.ts';
import type { Finding } from '../../engine/finding.ts';
import type { Host } from '../../engine/host.ts';
import { otherWorld } from '../../engine/other-world.ts';
import { createSession } from '../../engine/session.ts';
import { GitError, Repository, type Tree } from '../../host/git.ts';
import { changesTo } from '../../host/revision.ts';
import type { Args } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { prepare } from './prepare.ts';

/** Which change is asked for: what came since a commit, or what is staged. */
export type Revision = { since: string } | { staged: true };

export function chooseRevision(args: Args): Revision | undefined {
  const since = args.value('since');
  const isStaged = args.flag('staged');
  if (since !== undefined && isStaged)
    throw new UsageError('--since and --staged ask for different changes.');
  const revision = since !== undefined ? { since } : isStaged ? { staged: true as const } : undefined;
  const option = isStaged ? '--staged' : '--since';
  const other = ['fix', 'fix-suggestions', 'stdin', 'baseline'].find(
    (name) => args.flag(name) || args.values(name).length > 0,
  );
  if (revision && other) throw new UsageError(`${option} only reports: leave out --${other}.`);
  if (revision && args.value('types') === 'always') {
    throw new UsageError(`${option} compares with what was, of which no types are known: leave out --types.`);
  }
  return revision;
}

/** Both sides of a change, out of git's objects and the disk. */
export class Comparison {
  readonly #host: Host;
  readonly #repository: Repository;
  readonly #before: Tree;
  /** What is compared with it; the disk where it is undefined. */
  readonly #after: Tree | undefined;
  readonly title: string;

  constructor(host: Host, revision: Revision) {
    this.#host = host;
    const { repository, before, after } = sidesOf(host.root, revision);
    this.#repository = repository;
    this.#before = before;
    this.#after = after;
    this.title = 'since' in revision ? `changed since ${revision.since}` : 'staged';
  }

  /** The world that is to be checked: with `--staged` not the disk, but what would be committed. */
  after(): Host {
    return this.#after ? this.#world(this.#after) : this.#host;
  }

  /** Of these findings, of that world, those that the change brought or touched. */
  async caused(findings: readonly Finding[], after: Host): Promise<Finding[]> {
    const before = this.#world(this.#before);
    const session = createSession(before, { once: true, types: 'never' });
    try {
      await prepare(session);
      const change: Change = {
        before: session.check().findings,
        texts: (path) => {
          const texts = { before: before.read(path), after: after.read(path) };
          return texts.before === undefined || texts.after === undefined || texts.before === texts.after
            ? undefined
            : { before: texts.before, after: texts.after };
        },
      };
      return causedBy(change, findings);
    } finally {
      session.dispose();
    }
  }

  #world(tree: Tree): Host {
    const sources = createSession(this.#host, { types: 'never' }).paths();
    const now = [...new Set([...sources, ...this.#repository.index().keys()])];
    return otherWorld(this.#host, changesTo(tree, this.#repository, this.#host.root, now));
  }
}

interface Sides {
  repository: Repository;
  before: Tree;
  after: Tree | undefined;
}

function sidesOf(root: string, revision: Revision): Sides {
  try {
    const repository = new Repository(root);
    if ('since' in revision) {
      const fork = repository.fork(repository.commit(revision.since));
      return { repository, before: repository.tree(fork), after: undefined };
    }
    const head = repository.head();
    return { repository, before: head ? repository.tree(head) : new Map(), after: repository.index() };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const asked = 'since' in revision ? `--since ${revision.since}` : '--staged';
    throw new UsageError(`${asked} cannot be told: ${error.message}.`);
  }
}
