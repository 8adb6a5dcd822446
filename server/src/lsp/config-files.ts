/** A config of readylint by its name, in whatever folder: others are only known by who extends them. */
export function isConfigFile(path: string): boolean {
  return /(?:^|\/)readylint\.jsonc?$/.test(path);
}
