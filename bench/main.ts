import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, renderVerdicts, type Verdict } from './budgets.ts';
import { peerCommands, readylintCommands } from './commands.ts';
import type { Fixable } from './editor/actions.ts';
import { type EditorResult, measureEditor, renderEditor } from './editor/editor.ts';
import { chooseFiles } from './editor/project.ts';
import { measureGrowth, renderGrowth } from './grow/growth.ts';
import { measure } from './measure.ts';
import { installPeers } from './peers.ts';
import { stage } from './stage.ts';
import { measureAll, type Row, renderRows } from './whole-runs.ts';

const USAGE = `usage: npm run bench -- PATH [--runs N] [--only WORD] [--json]
       npm run bench -- --grow [--runs N] [--json]

--runs N      how often each command runs (default 3)
--only WORD   only the rows with this word in their name; the last one is "editor"
--json        print the numbers instead of tables`;

interface Options {
  root: string;
  runs: number;
  only: string;
  json: boolean;
  scratch: string;
}

export async function main(root: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      grow: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  const [path, ...more] = positionals;
  if (!(runs >= 1) || more.length > 0 || values.grow === (path !== undefined)) {
    console.error(USAGE);
    return 2;
  }
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-bench-')));
  const options = { root, runs, only: values.only, json: values.json, scratch };
  try {
    console.log(path === undefined ? grow(options) : await compare(resolve(path), options));
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function grow({ root, runs, json, scratch }: Options): string {
  const growth = measureGrowth(readylintCommands(root), runs, scratch);
  return json ? JSON.stringify(growth, undefined, 2) : renderGrowth(growth);
}

async function compare(path: string, options: Options): Promise<string> {
  const { root, only, runs, scratch } = options;
  const project = join(scratch, 'project');
  mkdirSync(project);
  const files = stage(path, project);
  const cli = join(root, 'dist', 'readylint.js');
  const asked = ({ name }: { name: string }) => name.includes(only);
  const own = readylintCommands(root);
  const commands = [...own, ...peerCommands(join(root, 'bench', 'peers'))].filter(asked);
  if (commands.some((command) => !own.includes(command))) installPeers(root);
  const editor = asked({ name: 'editor' })
    ? await measureEditor({
        cli,
        project: chooseFiles(project, files),
        fixable: findFixable(cli, project, scratch),
        runs,
        scratch,
      })
    : undefined;
  const rows = measureAll(commands, runs, project, scratch);
  return show({ files: files.length, rows, editor, verdicts: judge(rows, editor) }, path, options);
}

interface Finding {
  path: string;
  range: Record<'start' | 'end', { line: number; column: number }>;
  fixes?: unknown[];
}

/** The first finding that something can be done about. */
function findFixable(cli: string, cwd: string, scratch: string): Fixable | undefined {
  const argv = [process.execPath, cli, 'check', '.', '--format', 'json'];
  const report: { findings: Finding[] } = JSON.parse(measure(argv, cwd, scratch).output);
  const finding = report.findings.find(({ fixes }) => fixes !== undefined && fixes.length > 0);
  if (!finding) return undefined;
  const at = (end: 'start' | 'end') => ({
    line: finding.range[end].line - 1,
    character: finding.range[end].column - 1,
  });
  return {
    file: { path: finding.path, text: readFileSync(join(cwd, finding.path), 'utf8') },
    range: { start: at('start'), end: at('end') },
  };
}

interface Measured {
  files: number;
  rows: Row[];
  editor: EditorResult | undefined;
  verdicts: Verdict[];
}

function show(measured: Measured, path: string, { runs, json }: Options): string {
  const load = Math.round(loadavg()[0] ?? 0);
  const machine = { node: process.version, platform: process.platform, cores: cpus().length, load };
  if (json) return JSON.stringify({ path, runs, machine, ...measured }, undefined, 2);
  const { files, rows, editor, verdicts } = measured;
  return [
    `${path}: ${files} TypeScript files; ${machine.cores} cores (load ${load}), Node ${machine.node}; median of ${runs} (min..max)`,
    renderRows(rows),
    ...(editor ? [renderEditor(editor)] : []),
    renderVerdicts(verdicts),
  ].join('\n\n');
}
