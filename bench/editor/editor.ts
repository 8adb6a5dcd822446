import { percentile, type Summary, summarize } from '../statistics.ts';
import { renderTable } from '../table.ts';
import { shown } from '../whole-runs.ts';
import { type Fixable, measureActions } from './actions.ts';
import { editCases, runCase } from './edit-cases.ts';
import type { Project } from './project.ts';
import { type BenchServer, type Mode, startServer } from './server.ts';

export interface Latency {
  name: string;
  mode: Mode;
  p50: number;
  p95: number;
  max: number;
  budgeted: boolean;
}

export interface EditorResult {
  open: string;
  helper: string;
  importers: number;
  starts: { mode: Mode; milliseconds: Summary; peakMb: Summary }[];
  latencies: Latency[];
}

export interface EditorTask {
  cli: string;
  project: Project;
  fixable: Fixable | undefined;
  runs: number;
  scratch: string;
}

const MODES: readonly Mode[] = ['pull', 'push'];

/** Does what somebody does who opens a file and types, against the real server. */
export async function measureEditor(task: EditorTask): Promise<EditorResult> {
  const { open, helper } = task.project;
  const result: EditorResult = {
    open: open.path,
    helper: helper.file.path,
    importers: helper.importers.length,
    starts: [],
    latencies: [],
  };
  for (const mode of MODES) {
    const milliseconds: number[] = [];
    const peaks: number[] = [];
    for (let run = 1; run <= task.runs; run++) {
      console.error(`editor, ${mode}: start ${run} of ${task.runs}`);
      const server = startServer(task.cli, task.project.root, mode, task.scratch);
      milliseconds.push(await server.firstDiagnostics(open));
      // Each server is edited in, so that its memory is that of use; the last one is timed.
      const latencies = await useServer(server, task);
      if (run === task.runs) result.latencies.push(...latencies);
      peaks.push((await server.stop()).peakMb);
    }
    result.starts.push({ mode, milliseconds: summarize(milliseconds), peakMb: summarize(peaks) });
  }
  return result;
}

async function useServer(server: BenchServer, { project, fixable }: EditorTask): Promise<Latency[]> {
  const { mode } = server;
  const latencies: Latency[] = [];
  server.open(project.helper.file);
  for (const edits of editCases(project)) {
    latencies.push(latencyOf(edits.name, mode, await runCase(edits, server), edits.budgeted));
  }
  if (mode === 'push' || !fixable) return latencies;
  for (const { name, times } of await measureActions(server, fixable)) {
    latencies.push(latencyOf(name, mode, times, false));
  }
  return latencies;
}

function latencyOf(name: string, mode: Mode, times: readonly number[], budgeted: boolean): Latency {
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)];
  return { name, mode, p50, p95, max: Math.max(...times), budgeted };
}

export function renderEditor({ open, helper, importers, starts, latencies }: EditorResult): string {
  return [
    `open: ${open}`,
    `helper: ${helper}, imported by ${importers} files (relative paths)`,
    '',
    renderTable(
      ['editor', 'first diagnostics ms', 'peak MB'],
      starts.map(({ mode, milliseconds, peakMb }) => [mode, shown(milliseconds, 0), shown(peakMb, 0)]),
    ),
    '',
    renderTable(
      ['edit to fresh diagnostics, ms', 'mode', 'p50', 'p95', 'max'],
      latencies.map(({ name, mode, p50, p95, max }) => [
        name,
        mode,
        ...[p50, p95, max].map((time) => time.toFixed(1)),
      ]),
    ),
  ].join('\n');
}
