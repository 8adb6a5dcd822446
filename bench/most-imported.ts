import { posix } from 'node:path';

export interface SourceText {
  path: string;
  text: string;
}

export interface Imported {
  file: SourceText;
  /** The files that import it by a relative path. */
  importers: SourceText[];
}

const SPECIFIER = /\b(?:from|import|require\()\s*\(?\s*(['"])(\.[^'"\n]*)\1/g;
const FUNCTION = /\bfunction\b|=>/;
const SUFFIXES = ['', '.ts', '.tsx', '.mts', '.cts', '/index.ts', '/index.tsx'];

/** The helper that most files import: the one with a function of its own, so that barrels do not count. */
export function mostImported(files: readonly SourceText[]): Imported | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const importers = new Map<SourceText, Set<SourceText>>();
  for (const file of files) {
    for (const target of targetsOf(file, byPath)) {
      if (target === file || !FUNCTION.test(target.text)) continue;
      importers.set(target, (importers.get(target) ?? new Set()).add(file));
    }
  }
  const [first] = [...importers].sort(([a, by], [b, others]) => others.size - by.size || compare(a, b));
  return first && { file: first[0], importers: [...first[1]].sort(compare) };
}

/** A file of usual length: what somebody has open. */
export function middleBySize(files: readonly SourceText[]): SourceText | undefined {
  const sorted = [...files].sort((a, b) => a.text.length - b.text.length || compare(a, b));
  return sorted[Math.floor(sorted.length / 2)];
}

function targetsOf({ path, text }: SourceText, byPath: ReadonlyMap<string, SourceText>): SourceText[] {
  return [...text.matchAll(SPECIFIER)].flatMap(([, , specifier = '']) => {
    const target = posix.join(posix.dirname(path), specifier).replace(/\/$/, '');
    const paths = SUFFIXES.map((suffix) => target + suffix);
    // `./orders.js` means orders.ts.
    paths.push(target.replace(/\.([mc]?)js(x?)$/, '.$1ts$2'));
    const found = paths.find((candidate) => byPath.has(candidate));
    return (found !== undefined && byPath.get(found)) || [];
  });
}

function compare(a: SourceText, b: SourceText): number {
  return a.path < b.path ? -1 : 1;
}
