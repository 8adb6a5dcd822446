import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { TYPES_MODES, type TypesMode } from '../../server/src/engine/oracle.ts';
import { compare } from './compare.ts';
import { Judge } from './judge.ts';
import { type OurFile, ourFiles } from './ours.ts';
import { type Example, render, verdictOf } from './report.ts';
import type { Verdict } from './verdict.ts';

const USAGE = `usage: npm run resolution -- DIR… [--types MODE] [--shapes N] [--each N]

Compares what readylint says of calls to libraries with what the type checker says, in
checked-out repositories whose dependencies are installed.

--types MODE auto, always or never (default): whether the type oracle helps. Its answers
             come from a compiler, as the judge's do, so that where it answers the two
             agree unless our tables are wrong: the share says what is asked and carried
             over, not that types are right
--shapes N   how many shapes to list of what was missed and what was wrong (default 25)
--each N     how many examples of each (default 10)`;

export async function main(_: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      types: { type: 'string', default: 'never' },
      shapes: { type: 'string', default: '25' },
      each: { type: 'string', default: '10' },
    },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const types = TYPES_MODES.find((one) => one === values.types) ?? 'never';
  const limits = { shapes: Number(values.shapes), each: Number(values.each) };
  const all: Example[] = [];
  for (const one of positionals) {
    const found = await examplesOf(resolve(one), types);
    console.log(`${one}: ${found.length} calls\n${render(found, limits)}\n`);
    all.push(...found);
  }
  if (positionals.length > 1) console.log(`all\n${render(all, { shapes: 0, each: 0 })}`);
  const { text, isKept } = verdictOf(all, types);
  console.log(text);
  return isKept ? 0 : 1;
}

async function examplesOf(root: string, types: TypesMode): Promise<Example[]> {
  const open = new Map<string, OurFile>();
  for await (const file of ourFiles(root, types)) open.set(file.path, file);
  const found: Example[] = [];
  for (const tsconfig of tsconfigs(root)) {
    // One program at a time: several of them do not fit into memory.
    const judge = new Judge(tsconfig);
    for (const file of [...open.values()]) {
      const path = join(root, file.path);
      if (!judge.has(path)) continue;
      open.delete(file.path);
      found.push(...judge.verdicts(path).flatMap((one) => exampleOf(one, file) ?? []));
    }
  }
  return found;
}

function exampleOf(verdict: Verdict, file: OurFile): Example | undefined {
  const { start, end, receiver = '' } = verdict;
  const ours = file.calls.get(`${start},${end}`);
  const outcome = compare(verdict, ours);
  if (!outcome) return undefined;
  const line = file.text.slice(0, start).split('\n').length;
  return {
    ...outcome,
    shape: ours?.shape ?? 'no such call in the facts',
    base: ours?.base ?? '',
    receiver,
    place: `${file.path}:${line}`,
    text: file.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 70),
  };
}

/** Some only refer to others; what those name is judged by them. */
const TSCONFIG = /^tsconfig(\.(app|lib|build|server))?\.json$/;

/** The repository's own, and those of its packages. */
function tsconfigs(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const one of readdirSync(folder, { withFileTypes: true })) {
      if (TSCONFIG.test(one.name)) found.push(join(folder, one.name));
      if (one.isDirectory() && !one.name.startsWith('.') && one.name !== 'node_modules')
        visit(join(folder, one.name));
    }
  };
  visit(root);
  // The nearest to a file first.
  const depth = (path: string) => path.split(sep).length;
  return found.sort((a, b) => depth(b) - depth(a));
}
