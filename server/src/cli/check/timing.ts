import { performance } from 'node:perf_hooks';
import type { Timing } from '../../engine/report.ts';

/** Where the time of one run goes. */
export class Stopwatch {
  readonly #phases = new Map<string, number>();
  readonly #rules = new Map<string, number>();

  /** For the engine: what one rule costs in one file. */
  readonly around = <T>(rule: string, work: () => T): T => {
    const start = performance.now();
    try {
      return work();
    } finally {
      add(this.#rules, rule, performance.now() - start);
    }
  };

  async phase<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      add(this.#phases, name, performance.now() - start);
    }
  }

  get timing(): Timing {
    return {
      phases: [...this.#phases].map(([name, ms]) => ({ name, ms: rounded(ms) })),
      rules: [...this.#rules]
        .map(([rule, ms]) => ({ rule, ms: rounded(ms) }))
        .sort((a, b) => b.ms - a.ms || (a.rule < b.rule ? -1 : 1)),
    };
  }
}

/** Said with the numbers: what is computed once for all counts for whoever asks first. */
const CAVEAT =
  'A rule’s time holds what it is the first to ask of the whole project; rules that ask the same later cost less for it.';
const NOTHING_RAN =
  'No rule ran: an earlier run said the same of this very project (--no-cache makes them run).';

export function timingTable({ phases, rules }: Timing): string {
  const total = phases.reduce((sum, { ms }) => sum + ms, 0);
  const row = (ms: number, name: string) => `${ms.toFixed(1).padStart(10)} ms  ${name}\n`;
  return [
    '\n',
    ...phases.map(({ name, ms }) => row(ms, name)),
    row(total, 'in all, after start-up'),
    '\n',
    ...rules.map(({ rule, ms }) => row(ms, rule)),
    `${rules.length > 0 ? CAVEAT : NOTHING_RAN}\n`,
  ].join('');
}

function add(times: Map<string, number>, name: string, ms: number): void {
  times.set(name, (times.get(name) ?? 0) + ms);
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
