import type { Dialect } from './parser.ts';

const BY_EXTENSION: Record<string, Dialect> = {
  ts: 'ts',
  mts: 'ts',
  cts: 'ts',
  tsx: 'tsx',
  // Plain JavaScript may hold JSX whatever its extension says; the other way round nothing is lost.
  js: 'jsx',
  jsx: 'jsx',
  mjs: 'jsx',
  cjs: 'jsx',
};

/** Undefined for a file that is no code of ours to read. */
export function dialectOf(path: string): Dialect | undefined {
  if (/\.d\.[mc]?ts$/.test(path)) return undefined;
  return BY_EXTENSION[path.slice(path.lastIndexOf('.') + 1)];
}
