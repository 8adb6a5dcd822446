import { addTo } from '../../rules/kit/lists.ts';
import type { TypesMode } from '../../server/src/engine/oracle.ts';
import type { Outcome } from './compare.ts';

export interface Example extends Outcome {
  shape: string;
  base: string;
  receiver: string;
  place: string;
  text: string;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

const KINDS = ['missed', 'wrong'] as const;

export function render(
  examples: readonly Example[],
  { shapes, each }: { shapes: number; each: number },
): string {
  const total = count(examples);
  const lines = [row('library', 'calls', 'right', 'wrong', 'missed')];
  const libraries = [...group(examples, (one) => one.library)].sort((a, b) => b[1].length - a[1].length);
  for (const [library, found] of libraries) lines.push(countsRow(library, count(found)));
  lines.push(countsRow('all', total));
  for (const kind of KINDS) {
    const found = examples.filter((one) => one.kind === kind);
    lines.push('', `Commonest shapes ${kind}:`, ...commonest(found, shapes, each));
  }
  return lines.join('\n');
}

function commonest(examples: readonly Example[], shapes: number, each: number): string[] {
  const groups = [...group(examples, (one) => `${one.shape} — ${one.base} — ${one.library} ${one.why}`)];
  return groups
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, shapes)
    .flatMap(([shape, found]) => [
      `${String(found.length).padStart(6)}  ${shape}`,
      ...found.slice(0, each).map((one) => `          ${one.place}  ${one.text}  [${one.receiver}]`),
    ]);
}

function group<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    addTo(groups, by(one), one);
  }
  return groups;
}

function count(examples: readonly Outcome[]): Counts {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const { kind } of examples) counts[kind]++;
  return counts;
}

function countsRow(name: string, { right, wrong, missed }: Counts): string {
  const all = right + wrong + missed;
  const share = (n: number) => (all === 0 ? '–' : (n / all).toFixed(3));
  return row(name, String(all), share(right), share(wrong), share(missed));
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(24) + cells.map((one) => one.padStart(8)).join('');
}

/** Shares that the product is held to, without and with the help of types. */
const BUDGETS = { untyped: { right: 0.85, wrong: 0.01 }, typed: { right: 0.97, wrong: 0.01 } };

export function verdictOf(examples: readonly Outcome[], types: TypesMode): { text: string; isKept: boolean } {
  const budgets = BUDGETS[types === 'never' ? 'untyped' : 'typed'];
  const { right, wrong, missed } = count(examples);
  const all = right + wrong + missed;
  const isKept = all > 0 && right / all >= budgets.right && wrong / all <= budgets.wrong;
  const text = `budgets: right at least ${budgets.right}, wrong at most ${budgets.wrong}: ${isKept ? 'kept' : 'missed'}`;
  return { text, isKept };
}
