import type { BenchCommand } from './commands.ts';
import { measure, type Run } from './measure.ts';
import { type Summary, summarize } from './statistics.ts';
import { renderTable } from './table.ts';

export interface Row {
  name: string;
  cpuSeconds?: Summary;
  wallSeconds?: Summary;
  peakMb?: Summary;
  files?: number;
  notes: string[];
}

/** One run of each command after the other, again and again: a busy minute of the machine hits them all. */
export function measureAll(
  commands: readonly BenchCommand[],
  runs: number,
  cwd: string,
  scratch: string,
): Row[] {
  const present = commands.filter(({ missing }) => missing === undefined);
  for (const { argv, warmed } of present) if (warmed) measure(argv, cwd, scratch);
  const measured = new Map<BenchCommand, Run[]>(present.map((command) => [command, []]));
  for (let round = 1; round <= runs; round++) {
    for (const [command, list] of measured) {
      console.error(`run ${round} of ${runs}: ${command.name}`);
      list.push(measure(command.argv, cwd, scratch));
    }
  }
  return commands.map((command) => rowOf(command, measured.get(command)));
}

function rowOf(command: BenchCommand, runs: readonly Run[] | undefined): Row {
  const { name, missing } = command;
  if (!runs) return { name, notes: missing === undefined ? [] : [`not measured: ${missing}`] };
  const output = runs[0]?.output ?? '';
  const files = command.countsFiles?.exec(output)?.[1];
  return {
    name,
    cpuSeconds: summarize(runs.map((run) => run.cpuSeconds)),
    wallSeconds: summarize(runs.map((run) => run.wallSeconds)),
    peakMb: summarize(runs.map((run) => run.peakMb)),
    ...(files !== undefined && { files: Number(files) }),
    notes: notesOn(runs, output),
  };
}

function notesOn(runs: readonly Run[], output: string): string[] {
  const crashes = runs.flatMap(({ crash }) => crash ?? []);
  const [refusal, ...more] = [...output.matchAll(/Parsing error: (.*)/g)];
  return [
    ...(crashes.length > 0
      ? [`crashed in ${crashes.length} of ${runs.length} runs: ${crashes[0]}; ${lastLine(output)}`]
      : []),
    // Most often files that no tsconfig.json includes.
    ...(refusal
      ? [`refused ${more.length + 1} files, which cost it little: ${refusal[1]?.slice(-120)}`]
      : []),
  ];
}

function lastLine(output: string): string {
  return (output.trimEnd().split('\n').at(-1) ?? '').slice(0, 120);
}

export function renderRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    shown(row.cpuSeconds, 2),
    shown(row.wallSeconds, 2),
    shown(row.peakMb, 0),
    row.files === undefined ? '' : String(row.files),
  ]);
  const notes = rows.flatMap(({ name, notes }) => notes.map((note) => `  ${name}: ${note}`));
  return [renderTable(['command', 'CPU s', 'wall s', 'peak MB', 'files'], cells), ...notes].join('\n');
}

export function shown(summary: Summary | undefined, digits: number): string {
  if (!summary) return '-';
  const [median, min, max] = [summary.median, summary.min, summary.max].map((n) => n.toFixed(digits));
  return `${median} (${min}..${max})`;
}
