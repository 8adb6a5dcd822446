import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';
import { kindAt, realPath } from '../host/disk.ts';

export interface FilePlace {
  root: string;
  /** Relative to the root, with `/`. */
  path: string;
}

/** Which project a file belongs to: the one that `settings` name, else that of the folder where ESLint runs. */
export function placeOf(context: Rule.RuleContext): FilePlace | undefined {
  const { filename, physicalFilename, cwd, settings } = context;
  // A processor hands out pieces of a file, whose offsets are none of the file's.
  if (!isAbsolute(filename) || filename !== physicalFilename) return undefined;
  const file = realFile(filename);
  const root = realFolder(chosenRoot(settings, cwd) ?? cwd);
  return within(root, file) ?? within(projectFolder(file), file);
}

function chosenRoot(settings: Rule.RuleContext['settings'], cwd: string): string | undefined {
  const own: unknown = settings['readylint'];
  if (own === undefined) return undefined;
  const root = typeof own === 'object' && own !== null && 'root' in own ? own.root : undefined;
  if (typeof root !== 'string' || kindAt(resolve(cwd, root)) !== 'folder')
    throw new Error('`settings.readylint` must be { root: "…" }, the folder of a project');
  return resolve(cwd, root);
}

/** The nearest folder with a manifest, where a file lies outside of where ESLint runs. */
function projectFolder(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (kindAt(join(folder, 'package.json')) === 'file') return folder;
  }
  return dirname(file);
}

function within(root: string, file: string): FilePlace | undefined {
  const path = relative(root, file);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return { root, path: path.split(sep).join('/') };
}

function realFolder(folder: string): string {
  return kindAt(folder) ? realPath(folder) : folder;
}

/** A file that an editor has not saved yet has a folder at least. */
function realFile(file: string): string {
  return kindAt(file) ? realPath(file) : join(realFolder(dirname(file)), basename(file));
}
