/** Lines of the one text that stand for lines of the other; ends are exclusive, lines count from 0. */
export interface Hunk {
  before: readonly [start: number, end: number];
  after: readonly [start: number, end: number];
}

/** Beyond this many differences two texts are told apart as a whole, rather than line by line for minutes. */
const MOST_DIFFERENCES = 2000;

/** What has to be done to the one text to make it the other, as few lines as can be. */
export function diffLines(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const a = before.slice(start, before.length - same);
  const b = after.slice(start, after.length - same);
  if (a.length === 0 && b.length === 0) return [];
  return hunksOf(a, b).map(({ before: [from, to], after: [begin, end] }) => ({
    before: [from + start, to + start],
    after: [begin + start, end + start],
  }));
}

function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  const trace = shortestWay(a, b);
  if (!trace) return [{ before: [0, a.length], after: [0, b.length] }];
  return joined(stepsBack(a, b, trace));
}

/** Myers' greedy search: after each number of differences, how far each diagonal leads. */
function shortestWay(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences++) {
    trace.push(reach.slice(most - differences, most + differences + 3));
    for (let k = -differences; k <= differences; k += 2) {
      const at = most + 1 + k;
      const isDown =
        k === -differences || (k !== differences && valueAt(reach, at - 1) < valueAt(reach, at + 1));
      let x = isDown ? valueAt(reach, at + 1) : valueAt(reach, at - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[at] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return undefined;
}

function valueAt(numbers: Int32Array, at: number): number {
  return numbers[at] ?? 0;
}

/** From the end to the begin, one line taken away or added a step. */
function stepsBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): Hunk[] {
  const steps: Hunk[] = [];
  let x = a.length;
  let y = b.length;
  for (let differences = trace.length - 1; differences > 0; differences--) {
    const reach = trace[differences] ?? new Int32Array();
    const k = x - y;
    // The copy begins one diagonal before the lowest.
    const at = k + differences + 1;
    const isDown =
      k === -differences || (k !== differences && valueAt(reach, at - 1) < valueAt(reach, at + 1));
    const from = isDown ? valueAt(reach, at + 1) : valueAt(reach, at - 1);
    const fromY = from - (isDown ? k + 1 : k - 1);
    steps.push(
      isDown
        ? { before: [from, from], after: [fromY, fromY + 1] }
        : { before: [from, from + 1], after: [fromY, fromY] },
    );
    x = from;
    y = fromY;
  }
  return steps.reverse();
}

/** Steps that touch are one change. */
function joined(steps: readonly Hunk[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const step of steps) {
    const last = hunks.at(-1);
    if (last && last.before[1] === step.before[0] && last.after[1] === step.after[0]) {
      hunks[hunks.length - 1] = {
        before: [last.before[0], step.before[1]],
        after: [last.after[0], step.after[1]],
      };
    } else hunks.push(step);
  }
  return hunks;
}
