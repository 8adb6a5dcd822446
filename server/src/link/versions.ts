import type { Version } from '../../../rules/kit/version.ts';
import { LOCKFILES, type Locked, majorOf } from './lockfiles.ts';
import { dirname, foldersUp, join, type Manifest, readJson } from './manifests.ts';
import { nearestManifest } from './modules.ts';

type Read = (path: string) => string | undefined;

/** Which version of a package a file gets: what is installed, else what is locked, else what is asked for. */
export class Versions {
  readonly #manifests: ReadonlyMap<string, Manifest>;
  readonly #read: Read;
  readonly #known = new Map<string, Version | undefined>();
  readonly #locks = new Map<string, Locked | undefined>();

  constructor(manifests: ReadonlyMap<string, Manifest>, read: Read) {
    this.#manifests = manifests;
    this.#read = read;
  }

  of(path: string, name: string): Version | undefined {
    const manifest = nearestManifest(this.#manifests, dirname(path));
    const key = `${manifest?.folder ?? ''} ${name}`;
    if (!this.#known.has(key)) {
      const found = this.#find(manifest?.folder ?? '', name);
      const isAsked = manifest !== undefined && name in manifest.dependencies;
      this.#known.set(key, found && (isAsked ? { ...found, asked: true } : found));
    }
    return this.#known.get(key);
  }

  #find(folder: string, name: string): Version | undefined {
    const folders = [...foldersUp(folder)];
    return (
      firstOf(folders, (one) => this.#installed(one, name)) ??
      firstOf(folders, (one) => toVersion(this.#locked(one)?.get(name), 'lockfile')) ??
      firstOf(folders, (one) => toVersion(this.#manifests.get(one)?.dependencies[name], 'range'))
    );
  }

  #installed(folder: string, name: string): Version | undefined {
    const text = this.#read(join(folder, `node_modules/${name}/package.json`));
    const version = text === undefined ? undefined : readJson(text)['version'];
    return toVersion(typeof version === 'string' ? version : undefined, 'installed');
  }

  #locked(folder: string): Locked | undefined {
    if (!this.#locks.has(folder)) {
      const lock = firstOf(LOCKFILES, ({ name, read }) => {
        const text = this.#read(join(folder, name));
        return text === undefined ? undefined : read(text);
      });
      this.#locks.set(folder, lock);
    }
    return this.#locks.get(folder);
  }
}

function toVersion(text: string | undefined, from: Version['from']): Version | undefined {
  const major = text === undefined ? Number.NaN : majorOf(text);
  return text === undefined || Number.isNaN(major) ? undefined : { major, text, from };
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
