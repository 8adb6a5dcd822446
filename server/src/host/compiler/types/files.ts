import { type FileSystemHost, InMemoryFileSystemHost } from 'ts-morph';

/** What the compiler may read of the disk: absolute paths with `/`, and nothing outside the root. */
export interface ReadOnlyFiles {
  readonly root: string;
  read(path: string): string | undefined;
  kind(path: string): 'file' | 'folder' | undefined;
  list(folder: string): readonly { name: string; kind: 'file' | 'folder' | 'other' }[];
  real(path: string): string;
}

/** As ts-morph wants it; nothing is ever written. */
export function fileSystemOf(files: ReadOnlyFiles): FileSystemHost {
  // An empty one, for the error that ts-morph knows for a missing file.
  const nothing = new InMemoryFileSystemHost();
  const readFileSync = (path: string): string => files.read(path) ?? nothing.readFileSync(path);
  const fileExistsSync = (path: string) => files.kind(path) === 'file';
  const directoryExistsSync = (path: string) => files.kind(path) === 'folder';
  return {
    isCaseSensitive: () => true,
    getCurrentDirectory: () => files.root,
    readFileSync,
    readFile: async (path) => readFileSync(path),
    fileExistsSync,
    fileExists: async (path) => fileExistsSync(path),
    directoryExistsSync,
    directoryExists: async (path) => directoryExistsSync(path),
    realpathSync: (path) => files.real(path),
    readDirSync: (folder) =>
      files.list(folder).map(({ name, kind }) => ({
        name: `${folder}/${name}`,
        isFile: kind === 'file',
        isDirectory: kind === 'folder',
        isSymlink: kind === 'other',
      })),
    globSync: () => [],
    glob: async () => [],
    ...READ_ONLY,
  };
}

function refuse(): never {
  throw new Error('the compiler only reads');
}

const READ_ONLY = {
  delete: refuse,
  deleteSync: refuse,
  writeFile: refuse,
  writeFileSync: refuse,
  mkdir: refuse,
  mkdirSync: refuse,
  move: refuse,
  moveSync: refuse,
  copy: refuse,
  copySync: refuse,
};
