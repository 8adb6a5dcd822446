import type { Entry, Host } from '../engine/host.ts';
import { parsePortable } from './compiler/portable.ts';
import { sourceEditor } from './compiler/source-editor.ts';
import { fastParser } from './fast-parser.ts';

const fast = await fastParser();

export interface MemoryHost extends Host {
  files: Map<string, string>;
  /** A day of no meaning, so that no test hangs on the clock. */
  date: string;
}

/** A world of its own for tests: files are a map from path to text. */
export function createMemoryHost(files: Record<string, string>): MemoryHost {
  const map = new Map(Object.entries(files));
  const host: MemoryHost = {
    root: '/memory',
    files: map,
    date: '2026-06-01',
    today: () => host.date,
    read: (path) => map.get(path),
    readUpTo: (most, path) => {
      const text = host.read(path);
      return text !== undefined && text.length > most ? text.length : text;
    },
    size: (path) => map.get(path)?.length,
    list: (folder) => listFolder(map, folder),
    parsers: { ...(fast && { fast }), portable: () => parsePortable },
    sourceEditor: () => sourceEditor,
  };
  return host;
}

function listFolder(files: Map<string, string>, folder: string): Entry[] | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, Entry>();
  for (const path of files.keys()) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
  }
  return entries.size > 0 || folder === '' ? [...entries.values()] : undefined;
}
