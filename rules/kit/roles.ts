/** What a file is for. Decided once per file by the linker, read by every rule. */
export type FileRole =
  | 'server'
  | 'serverless'
  | 'stdio-protocol'
  | 'browser'
  | 'library'
  | 'cli'
  | 'script'
  | 'config'
  | 'test'
  | 'generated';

/** Roles whose code answers for production traffic. */
const PRODUCTION: ReadonlySet<FileRole> = new Set([
  'server',
  'serverless',
  'stdio-protocol',
  'browser',
  'library',
]);

export function inProduction(role: FileRole): boolean {
  return PRODUCTION.has(role);
}

/** A browser serves its own user alone. */
export function answersForTraffic(role: FileRole): boolean {
  return inProduction(role) && role !== 'browser';
}
