import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../../server/src/engine/report.ts';
import { isShown } from '../../server/src/engine/shown.ts';
import { dialectOf } from '../../server/src/facts/parse/dialect.ts';
import type { Said } from './said.ts';

/** The command as a pipeline runs it. */
export function sayCommand(root: string, folder: string): Said[] {
  const args = ['check', '--format', 'json', '--types', 'never', '--no-cache', '--fail-on', 'none'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
  return saidIn(
    JSON.parse(execFileSync(process.execPath, [join(root, 'dist/readylint.js'), ...args], options)),
  );
}

export async function sayNodeApi(root: string, folder: string): Promise<Said[]> {
  const built = pathToFileURL(join(root, 'dist/index.js')).href;
  const { check }: typeof import('../../server/src/api/index.ts') = await import(built);
  return saidIn(await check({ root: folder, types: 'never', cache: false }));
}

function saidIn({ findings }: Report): Said[] {
  return findings
    .filter((one) => isShown(one) && dialectOf(one.path) !== undefined)
    .map(({ path, range: { start, end }, rule, message, severity, fixes = [] }) => ({
      path,
      start: [start.line, start.column],
      end: [end.line, end.column],
      rule,
      message,
      choices: fixes.filter(({ kind }) => kind === 'suggestion').map(({ title }) => title),
      fixable: fixes.some(({ kind }) => kind === 'fix'),
      severity,
    }));
}
