import type { Problem, Range } from '../../engine/finding.ts';
import type { Report } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Setting } from './index.ts';

/** One line each, as compilers write it: editors and agents know how to read it. */
export function writeCompact(report: Report, { fromHere, told }: Setting): string {
  const line = (path: string, range: Range | undefined, text: string) => {
    const { line, column } = range?.start ?? { line: 1, column: 1 };
    return `${neutral(fromHere(path))}:${line}:${column}: ${neutral(text)}\n`;
  };
  const problem = ({ path, range, kind, message }: Problem) =>
    line(path, range, `problem: ${kind}: ${message}`);
  return [
    ...report.findings
      .filter(isShown)
      .map(({ path, range, severity, message, rule }) =>
        line(path, range, `${severity}: ${message} [${rule}]`),
      ),
    ...report.problems.filter(({ path }) => !told.has(path)).map(problem),
  ].join('');
}
