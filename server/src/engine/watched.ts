import { Minimatch } from 'minimatch';

/** Whatever a session reads from disk. */
export const WATCHED = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
  '**/*readylint*.{json,jsonc}',
  '**/package.json',
  '**/{ts,js}config*.json',
  '**/*.{prisma,graphql,graphqls,gql}',
  '**/.{git,readylint}ignore',
];

const PATTERNS = WATCHED.map((glob) => new Minimatch(glob, { dot: true }));

export function isWatched(path: string): boolean {
  return PATTERNS.some((one) => one.match(path));
}
