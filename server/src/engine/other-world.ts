import { addTo } from '../../../rules/kit/lists.ts';
import type { Entry, Host } from './host.ts';

/**
 * The same world with other texts in some places; undefined is a file that is not there. Types are not asked in it:
 * who knows them reads the disk.
 */
export function otherWorld(host: Host, texts: ReadonlyMap<string, string | undefined>): Host {
  const { oracle, ...same } = host;
  const added = addedTo(host, texts);
  return {
    ...same,
    read: (path) => (texts.has(path) ? texts.get(path) : host.read(path)),
    readUpTo: (most, path) => (texts.has(path) ? texts.get(path) : host.readUpTo(most, path)),
    size: (path) => (texts.has(path) ? texts.get(path)?.length : host.size(path)),
    list: (folder) => {
      const here = host.list(folder)?.filter(({ name }) => !isGone(texts, folder, name));
      const more = added.get(folder);
      return here || more ? [...(here ?? []), ...(more ?? [])] : undefined;
    },
  };
}

function isGone(texts: ReadonlyMap<string, string | undefined>, folder: string, name: string): boolean {
  const path = inside(folder, name);
  return texts.has(path) && texts.get(path) === undefined;
}

/** By folder, the entries that the world has not: files that were deleted, with the folders that went with them. */
function addedTo(host: Host, texts: ReadonlyMap<string, string | undefined>): Map<string, Entry[]> {
  const added = new Map<string, Entry[]>();
  const seen = new Set<string>();
  const add = (path: string, kind: Entry['kind']): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(slash, 0));
    const name = path.slice(slash + 1);
    const isThere = host.list(folder)?.some((one) => one.name === name);
    if (isThere) return;
    addTo(added, folder, { name, kind });
    if (folder !== '') add(folder, 'folder');
  };
  for (const [path, text] of texts) if (text !== undefined) add(path, 'file');
  return added;
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
