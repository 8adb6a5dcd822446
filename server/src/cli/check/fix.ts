import { join } from 'node:path';
import type { Finding } from '../../engine/finding.ts';
import type { FixedFile, Session } from '../../engine/session-api.ts';
import { replaceFile } from '../../host/disk.ts';

export interface Fixed {
  /** Safe fixes that are now on disk. */
  count: number;
  /** One line for each file that had to stay as it was. */
  unwritten: string[];
}

/** Writes every safe fix of the files with findings, and lets the session see the disk as it is then. */
export function writeFixes(session: Session, findings: readonly Finding[]): Fixed {
  const result: Fixed = { count: 0, unwritten: [] };
  const tried: string[] = [];
  for (const path of new Set(findings.filter(hasSafeFix).map((finding) => finding.path))) {
    const file = session.fixAll(path);
    if (!file) continue;
    tried.push(path);
    const obstacle = write(session.root, file);
    if (obstacle) result.unwritten.push(`${path} was not fixed: ${obstacle}`);
    else result.count += file.applied;
  }
  if (tried.length > 0) session.refresh(tried);
  return result;
}

function hasSafeFix({ fixes, suppressed }: Finding): boolean {
  return !suppressed && fixes.some(({ kind }) => kind === 'fix');
}

function write(root: string, { path, before, after }: FixedFile): string | undefined {
  try {
    const outcome = replaceFile(join(root, path), before, after);
    if (outcome === 'changed') return 'it changed on disk in the meantime. Run the command again.';
    if (outcome === 'not utf-8') return 'it is not valid UTF-8, and writing it would damage it.';
    return undefined;
  } catch (error) {
    return `it could not be written (${error instanceof Error ? error.message : String(error)}).`;
  }
}
