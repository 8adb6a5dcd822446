import { BIOME, COLD, ESLINT_TYPED, OXLINT_ALL, WARM } from './commands.ts';
import type { EditorResult } from './editor/editor.ts';
import { renderTable } from './table.ts';
import type { Row } from './whole-runs.ts';

export interface Verdict {
  name: string;
  /** What was measured; absent where a part of it was not. */
  value?: number;
  budget: number;
  unit: '×' | 'ms' | 'MB' | '%';
  met?: boolean;
}

/** The budgets of the finished product. */
export function judge(rows: readonly Row[], editor: EditorResult | undefined): Verdict[] {
  const cpu = (name: string) => rows.find((row) => row.name === name)?.cpuSeconds?.median;
  const cold = rows.find(({ name }) => name === COLD);
  const ratio = (of: string, by: string) => divide(cpu(of), cpu(by));
  return [
    verdict('cold CPU / Biome lint', ratio(COLD, BIOME), 1, '×'),
    verdict('cold CPU / ESLint typed', ratio(COLD, ESLINT_TYPED), 1 / 15, '×'),
    verdict('warm CPU / oxlint, all rules', ratio(WARM, OXLINT_ALL), 1, '×'),
    verdict('peak memory of the command', cold?.peakMb?.median, 350, 'MB'),
    ...(editor ? judgeEditor(editor) : []),
  ];
}

function judgeEditor(editor: EditorResult): Verdict[] {
  const keystrokes = editor.latencies.filter(({ budgeted }) => budgeted);
  return [
    ...editor.starts.map(({ mode, milliseconds }) =>
      verdict(`start to first diagnostics, ${mode}`, milliseconds.median, 1000, 'ms'),
    ),
    ...keystrokes.map(({ name, mode, p95 }) => verdict(`keystroke p95, ${name}, ${mode}`, p95, 30, 'ms')),
    verdict(
      'peak memory of the server',
      Math.max(...editor.starts.map(({ peakMb }) => peakMb.median)),
      400,
      'MB',
    ),
  ];
}

export function verdict(
  name: string,
  value: number | undefined,
  budget: number,
  unit: Verdict['unit'],
): Verdict {
  if (value === undefined) return { name, budget, unit };
  return { name, value, budget, unit, met: value <= budget };
}

function divide(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ name, value, budget, unit, met }) => [
    name,
    value === undefined ? '-' : amount(value, unit),
    amount(budget, unit),
    met === undefined ? 'not measured' : met ? 'met' : 'NOT MET',
  ]);
  return renderTable(['budget', 'measured', 'at most', ''], rows);
}

function amount(value: number, unit: Verdict['unit']): string {
  return unit === '×' ? `${value.toFixed(3)}×` : `${Math.round(value * 10) / 10} ${unit}`;
}
