import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { FileFlow } from './flow/file-flow.ts';
import type { Layout } from './modules.ts';
import type { Origins } from './origins/origins.ts';
import { namesThatMatter, openValues } from './origins/questions.ts';
import { hangsOnTypes } from './untold.ts';

interface Linked {
  files: ReadonlyMap<string, FileFacts>;
  origins: Origins;
  manifests: Layout['manifests'];
  flowOf(path: string): FileFlow | undefined;
}

/** What only types could tell of the project. */
export class Unasked {
  readonly #linked: Linked;
  #open = new Map<string, Span[]>();
  #acting: ((name: string) => boolean) | undefined;

  constructor(linked: Linked) {
    this.#linked = linked;
  }

  forget(): void {
    this.#open = new Map();
  }

  /** Of a file: of all its calls, or of those that may do something in a library. */
  in(path: string, which: 'all' | 'acting'): Span[] {
    const { files, origins } = this.#linked;
    const facts = files.get(path);
    const key = `${which} ${path}`;
    const known = this.#open.get(key);
    if (known || !facts) return known ?? [];
    const found = openValues(origins, path, facts, which === 'all' ? () => true : this.#matters());
    this.#open.set(key, found);
    return found;
  }

  /** Whether types, where they were not asked, could change what is known of a place. */
  matterAt(path: string, at: Span, untold: (path: string) => readonly Span[]): boolean {
    const { files, origins, flowOf } = this.#linked;
    return hangsOnTypes({ tracer: origins, files, flowOf, untold }, path, at);
  }

  #matters(): (name: string) => boolean {
    const { origins, manifests } = this.#linked;
    this.#acting ??= namesThatMatter(
      origins.knowledge,
      [...manifests.values()].flatMap((one) => Object.keys(one.dependencies)),
    );
    return this.#acting;
  }
}
