import type { ExportFact } from '../../../../rules/kit/facts.ts';
import type { Problem } from '../finding.ts';
import { nearest } from '../nearest.ts';

/** An export of one file that the config says something of. */
export interface DeclaredExport {
  file: string;
  name: string;
  /** Where the config names it; the message begins as that of every mistake in a config. */
  at: Problem;
}

/** A list of more names than this is not read. */
const MOST_NAMES = 12;

/** What is declared of a name that the file does not have says nothing, and nobody would notice. */
export function missingExports(
  declared: readonly DeclaredExport[],
  exportsOf: (path: string) => readonly ExportFact[] | undefined,
): Problem[] {
  return declared.flatMap(({ file, name, at }) => {
    const names = exportsOf(file)?.map((one) => one.name);
    // What is passed on from elsewhere, or assigned as a whole, may hold any name.
    const isOpen = names === undefined || names.includes('*') || names.includes('export=');
    if (isOpen || name === '*' || names.includes(name)) return [];
    return [{ ...at, message: `${at.message}"${file}" has no export "${name}"${hint(name, names)}` }];
  });
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return `: did you mean "${near}"?`;
  if (names.length === 0) return ': it exports nothing';
  return names.length > MOST_NAMES ? ': name one that it has' : `: it has ${names.join(', ')}`;
}
