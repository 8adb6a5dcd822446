import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const READ = /(\.[mc]?[jt]sx?|(^|\/)(package|tsconfig[^/]*|jsconfig)\.json)$/;
const LEFT_OUT = /(^|\/)(node_modules|\.git|dist|\.next|\.yarn)\//;

/** The sources of a checked-out repository and what says how they hang together. */
export function readTexts(named: string): Record<string, string> {
  const folder = resolve(named);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => READ.test(path) && !LEFT_OUT.test(`${path}/`))
    .filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile());
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
