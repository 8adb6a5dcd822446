/** Which version of a package a file gets. */
export interface Version {
  major: number;
  /** As it stands there: a version, or the range of package.json. */
  text: string;
  /** What is installed decides; a range only promises. */
  from: 'installed' | 'lockfile' | 'range';
  /** The package that the file belongs to asks for it itself; another one of the repository may be who does. */
  asked?: true;
}
