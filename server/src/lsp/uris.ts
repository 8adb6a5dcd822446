import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The file behind a URI; undefined for what is no file on this machine (untitled:, git:, another host). */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

/** The file's path relative to the folder, with `/`; undefined where the folder does not hold it. */
export function pathWithin(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join('/');
}

export function folderUri(folder: string): string {
  return pathToFileURL(folder).href;
}
