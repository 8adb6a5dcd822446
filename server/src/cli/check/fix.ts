import { join } from 'node:path';
import { type ChooseFix, fixOf, safeFix } from '../../engine/chosen-fix.ts';
import type { Finding } from '../../engine/finding.ts';
import type { FixedFile, Session } from '../../engine/session-api.ts';
import { unifiedDiff } from '../../engine/unified-diff.ts';
import { beginsWithMark, replaceFile } from '../../host/disk.ts';
import type { Args } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** What is to be repaired. */
export interface FixRequest {
  safe: boolean;
  /** Rules whose suggestions are taken, too. */
  suggestionsOf: readonly string[];
  /** Show what would be written, and write nothing. */
  isDry: boolean;
}

export interface Fixed {
  /** Fixes that are now on disk. */
  count: number;
  /** One line for each file that had to stay as it was. */
  unwritten: string[];
}

export const NOTHING_FIXED: Fixed = { count: 0, unwritten: [] };

export function chooseFixes(args: Args): FixRequest | undefined {
  const safe = args.flag('fix');
  const suggestionsOf = args.values('fix-suggestions');
  const isDry = args.flag('dry-run');
  if (safe || suggestionsOf.length > 0) return { safe, suggestionsOf, isDry };
  if (isDry)
    throw new UsageError('--dry-run shows what --fix or --fix-suggestions would write: add one of them.');
  return undefined;
}

/** Writes the fixes of the files with findings, and lets the session see the disk as it is then. */
export function writeFixes(session: Session, findings: readonly Finding[], request: FixRequest): Fixed {
  const result: Fixed = { count: 0, unwritten: [] };
  const files = fixedFiles(session, findings, request);
  for (const file of files) {
    const obstacle = write(session.root, file);
    if (obstacle) result.unwritten.push(`${file.path} was not fixed: ${obstacle}`);
    else result.count += file.applied;
  }
  if (files.length > 0) session.refresh(files.map(({ path }) => path));
  return result;
}

/** What would be written, as a patch. */
export function diffOfFixes(session: Session, findings: readonly Finding[], request: FixRequest): string {
  return fixedFiles(session, findings, request)
    .map(({ path, before, after }) => {
      const mark = beginsWithMark(join(session.root, path)) ? '\uFEFF' : '';
      return unifiedDiff(path, mark + before, mark + after);
    })
    .join('');
}

function fixedFiles(session: Session, findings: readonly Finding[], request: FixRequest): FixedFile[] {
  const choose = chooser(request);
  const paths = new Set(
    findings.filter((one) => !one.suppressed && choose(one) >= 0).map(({ path }) => path),
  );
  return [...paths].flatMap((path) => session.fixAll(path, choose) ?? []);
}

function chooser({ safe, suggestionsOf }: FixRequest): ChooseFix {
  return (finding) => {
    const sound = safe ? safeFix(finding) : -1;
    return sound >= 0 || !suggestionsOf.includes(finding.rule) ? sound : fixOf(finding.rule)(finding);
  };
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
