import { dirname, type Manifest, type PathMapping, readManifest, readMapping } from '../link/manifests.ts';
import type { Layout } from '../link/modules.ts';
import type { Configuration } from './config/configuration.ts';
import { type Discovered, discover } from './discover.ts';
import type { Host } from './host.ts';

interface Sources {
  host: Host;
  types: Layout['types'];
  expectsEdits: boolean;
  config(): Configuration;
  read(path: string): string | undefined;
}

/** Which files there are, and what the project says about itself beside its sources. */
export class Surroundings {
  readonly #sources: Sources;
  #discovered: Discovered | undefined;
  #declared: Pick<Layout, 'manifests' | 'mappings' | 'declarations'> | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  forget(): void {
    this.#discovered = undefined;
    this.#declared = undefined;
  }

  discovered(): Discovered {
    const { host, config } = this.#sources;
    this.#discovered ??= discover(host, config().ignore);
    return this.#discovered;
  }

  /** What links need to know beside the facts, of those files that there are to them. */
  layout(has: (path: string) => boolean): Layout {
    const { types, expectsEdits, read, config } = this.#sources;
    const { manifests, tsconfigs, schemas } = this.discovered();
    this.#declared ??= {
      manifests: this.#manifests(manifests),
      mappings: this.#mappings(tsconfigs),
      declarations: config().declarations,
    };
    return { has, read, schemas, expectsEdits, ...(types && { types }), ...this.#declared };
  }

  #manifests(paths: readonly string[]): Map<string, Manifest> {
    const { read } = this.#sources;
    return new Map(paths.map((path) => [dirname(path), readManifest(dirname(path), read(path) ?? '{}')]));
  }

  /** tsconfig.json stands for its folder; a jsconfig or a base only where there is none. */
  #mappings(paths: readonly string[]): Map<string, PathMapping> {
    const { read } = this.#sources;
    const inOrder = [...paths].sort((a, b) => Number(isTsconfig(a)) - Number(isTsconfig(b)));
    return new Map(inOrder.map((path) => [dirname(path), readMapping(path, read)]));
  }
}

function isTsconfig(path: string): boolean {
  return path.endsWith('tsconfig.json');
}
