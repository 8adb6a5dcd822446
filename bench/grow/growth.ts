import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BenchCommand, COLD } from '../commands.ts';
import { spread } from '../statistics.ts';
import { renderTable } from '../table.ts';
import { measureAll, type Row, shown } from '../whole-runs.ts';
import { FILES_PER_PACKAGE, generatePackage } from './generate.ts';

const SIZES = [5_000, 10_000, 20_000];
const BUDGET = 0.2;

interface Growth {
  sizes: { files: number; row: Row; cpuPerFile: number }[];
  spread: number;
  budget: number;
  met: boolean;
}

/** The same kind of project in three sizes: the smaller one is a part of the larger one. */
export function measureGrowth(commands: readonly BenchCommand[], runs: number, scratch: string): Growth {
  const cold = commands.filter(({ name }) => name === COLD);
  const root = join(scratch, 'grown');
  let packages = 0;
  const sizes = SIZES.map((files) => {
    for (; packages * FILES_PER_PACKAGE < files; packages++) write(root, packages);
    const [row] = measureAll(cold, runs, root, scratch);
    if (row?.files === undefined)
      throw new Error(`Nothing was measured at ${files} files: ${row?.notes.join('; ')}`);
    return { files: row.files, row, cpuPerFile: (row.cpuSeconds?.median ?? Number.NaN) / row.files };
  });
  const found = spread(sizes.map(({ cpuPerFile }) => cpuPerFile));
  return { sizes, spread: found, budget: BUDGET, met: found <= BUDGET };
}

function write(root: string, number: number): void {
  const files = generatePackage(number);
  if (number === 0) files.push({ path: 'package.json', text: ROOT_MANIFEST });
  for (const { path, text } of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const ROOT_MANIFEST = `${JSON.stringify({ name: 'grown', private: true, workspaces: ['packages/*'] })}\n`;

export function renderGrowth({ sizes, spread, budget, met }: Growth): string {
  const rows = sizes.map(({ files, row, cpuPerFile }) => [
    String(files),
    shown(row.cpuSeconds, 2),
    (cpuPerFile * 1000).toFixed(3),
    shown(row.wallSeconds, 2),
    shown(row.peakMb, 0),
  ]);
  const notes = sizes.flatMap(({ files, row }) => row.notes.map((note) => `  ${files} files: ${note}`));
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    renderTable(['files', 'CPU s', 'CPU ms a file', 'wall s', 'peak MB'], rows),
    ...notes,
    '',
    `CPU a file differs by ${percent(spread)} (at most ${percent(budget)}): ${met ? 'met' : 'NOT MET'}`,
  ].join('\n');
}
