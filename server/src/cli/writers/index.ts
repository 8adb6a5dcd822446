import type { Report } from '../../engine/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

export type Writer = (report: Report, setting: Setting) => string;

/** What a writer may know beyond the report. */
export interface Setting extends Terminal {
  /** The text that was checked, for code frames. */
  source(path: string): string | undefined;
  /** Names whose problem was told on standard error already. */
  told: ReadonlySet<string>;
  /** Safe fixes written to disk by this run. */
  fixed: number;
  /** How much could not be understood; asked only by a writer that tells. */
  blindSpots(): number;
}

const WRITERS = {
  human: async () => (await import('./human.ts')).writeHuman,
  json: async () => (await import('./json.ts')).writeJson,
} satisfies Record<string, () => Promise<Writer>>;

export const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

export function loadWriter(format: string | undefined): Promise<Writer> {
  return WRITERS[FORMATS.find((known) => known === format) ?? 'human']();
}
