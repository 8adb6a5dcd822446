import { relative, resolve } from 'node:path';
import { type Baseline, compareWithBaseline, readBaseline, writeBaseline } from '../../engine/baseline.ts';
import type { CheckResult } from '../../engine/session-api.ts';
import { readWhole, writeWhole } from '../../host/disk.ts';
import { warn } from '../output.ts';
import { UsageError } from '../usage-error.ts';

export interface KeptBaseline {
  path: string;
  /** As people know it. */
  name: string;
  text: string;
  baseline: Baseline;
}

/** Undefined where there is no such file; what is no baseline is a mistake rather than an empty one. */
export function findBaseline(path: string, cwd: string): KeptBaseline | undefined {
  const absolute = resolve(cwd, path);
  const name = relative(cwd, absolute);
  const text = readText(absolute, name);
  if (text === undefined) return undefined;
  const baseline = readBaseline(text);
  if (baseline) return { path: absolute, name, text, baseline };
  throw new UsageError(
    `${name} is no baseline, or was damaged, as by a merge: bring it back, or remove it and run \`readylint baseline\`.`,
  );
}

export function openBaseline(path: string, cwd: string): KeptBaseline {
  const found = findBaseline(path, cwd);
  if (found) return found;
  throw new UsageError(`There is no baseline ${path}: \`readylint baseline ${path}\` makes one.`);
}

/** Runs that looked at the project in different ways find different things: no difference would mean anything. */
export function demandSameTypes({ name, baseline }: KeptBaseline, { types }: CheckResult): void {
  if (baseline.types === types) return;
  const [was, is, mend] =
    baseline.types === 'used'
      ? ['with', 'had none', 'install the dependencies, and leave out --types never']
      : ['without', 'had it', 'pass --types never'];
  throw new UsageError(
    `${name} was made ${was} the help of types, and this run ${is}: ${mend}, or make it anew with \`readylint baseline --accept-new\`.`,
  );
}

/** Marks what is known. Of a whole project, what is fixed leaves the file. */
export function applyBaseline(
  kept: KeptBaseline,
  result: CheckResult,
  isWhole: boolean,
): { result: CheckResult; fixed: number } {
  demandSameTypes(kept, result);
  const outcome = compareWithBaseline(result, kept.baseline, kept.name);
  if (isWhole) replaceBaseline(kept, outcome.rest);
  return { result: { ...result, findings: outcome.findings }, fixed: isWhole ? outcome.fixed : 0 };
}

/** A place that cannot be written to, as in some pipelines, is no reason to fail: the file is only less strict. */
function replaceBaseline({ path, name, text }: KeptBaseline, rest: Baseline): void {
  const next = writeBaseline(rest);
  if (next === text) return;
  try {
    writeWhole(path, next);
  } catch (error) {
    warn(
      `${name} still holds what is fixed: it could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

function readText(path: string, name: string): string | undefined {
  try {
    return readWhole(path);
  } catch (error) {
    throw new UsageError(
      `${name} could not be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
