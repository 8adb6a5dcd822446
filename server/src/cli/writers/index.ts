import type { Problem } from '../../engine/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
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
  /** Findings of the baseline that are no more, and left it. */
  leftBaseline: number;
  /** So many findings that fail are let through. */
  allowed: number;
  /** Which part of the findings is told, where it is not all. */
  about?: string;
  /** How much could not be understood; asked only by a writer that tells. */
  blindSpots(): number;
  /** Whether it makes the check fail. */
  fails(finding: ReportedFinding): boolean;
  /** Whether the report cannot be trusted to be whole because of it. */
  spoils(problem: Problem): boolean;
  /** A path of the report as the repository names it, which is how services that show the repository know it. */
  inRepository(path: string): string;
  /** A path of the report as the current folder names it, for whoever opens it from here. */
  fromHere(path: string): string;
  /** Absolute path of the repository. */
  repository: string;
}

const WRITERS = {
  human: async () => (await import('./human.ts')).writeHuman,
  compact: async () => (await import('./compact.ts')).writeCompact,
  json: async () => (await import('./json.ts')).writeJson,
  sarif: async () => (await import('./sarif.ts')).writeSarif,
  github: async () => (await import('./github.ts')).writeGithub,
  gitlab: async () => (await import('./gitlab.ts')).writeGitlab,
  junit: async () => (await import('./junit.ts')).writeJunit,
  checkstyle: async () => (await import('./checkstyle.ts')).writeCheckstyle,
  markdown: async () => (await import('./markdown.ts')).writeMarkdown,
  html: async () => (await import('./html/write.ts')).writeHtml,
} satisfies Record<string, () => Promise<Writer>>;

export type Format = keyof typeof WRITERS;

export const FORMATS = Object.keys(WRITERS) as Format[];

export function loadWriter(format: Format): Promise<Writer> {
  return WRITERS[format]();
}
