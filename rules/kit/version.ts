/** Which version of a package a file gets. */
export interface Version {
  major: number;
  /** As it stands there: a version, or the range of package.json. */
  text: string;
  /** What is installed decides; a range only promises. */
  from: 'installed' | 'lockfile' | 'range';
}
