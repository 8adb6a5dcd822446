// Written by `npm run generate` from server/src/api/index.ts.

export type Confidence = 'high' | 'medium' | 'low';

export type Severity = 'error' | 'warning' | 'info';

export type Area = "logging" | "errors" | "validation" | "resilience" | "access" | "data" | "config" | "http" | "jobs" | "operations" | "tests" | "debt";

/** 1-based, columns in UTF-16 units: what people and reports count in. */
export interface Position {
  line: number;
  column: number;
}

/** Something that kept readylint from looking, named with its place and its mend. */
export interface Problem {
  path: string;
  kind: ProblemKind;
  message: string;
  range?: Range;
}

export type ProblemKind =
  | 'unparsed'
  | 'crashed'
  | 'too large'
  | 'too deep'
  | 'unreadable'
  | 'missing'
  | 'ignored'
  | 'config';

export interface Range {
  start: Position;
  end: Position;
}

/**
 * When types are asked for: 'auto' where a library's effect may hide behind what is unknown and dependencies are
 * installed, 'always' for every unknown receiver or callee in production code.
 */
export type TypesMode = "auto" | "always" | "never";

/** The stable JSON report: what CI tools read and every writer starts from. */
export interface Report {
  version: 1;
  tool: Tool;
  root: string;
  findings: ReportedFinding[];
  problems: Problem[];
  types: 'used' | 'not used';
  files: { checked: number; skipped: number };
  /** In milliseconds; only where somebody asked for it. */
  timing?: Timing;
}

export interface Tool {
  name: string;
  version: string;
}

export interface ReportedFinding {
  rule: string;
  area: Area;
  severity: Severity;
  confidence: Confidence;
  path: string;
  range: Range;
  message: string;
  why?: string;
  related?: { path: string; range: Range; message: string }[];
  fixes?: { title: string; kind: "fix" | "suggestion" }[];
  fingerprint: string;
  suppressed?: { by: 'comment' | 'baseline'; reason: string };
}

interface Timing {
  phases: { name: string; ms: number }[];
  rules: { rule: string; ms: number }[];
}

export interface CheckOptions {
  /** The project's root folder: readylint.json is looked for there, and paths in the report are relative to it. */
  root: string;
  /**
   * Files and folders to report on, absolute or relative to the root; without them, everything. The whole project is
   * read either way, so that findings know what happens across files.
   */
  paths?: readonly string[] | undefined;
  /** When a compiler is asked what type something is; `auto` without it, as on the command line. */
  types?: TypesMode | undefined;
  /** Whether to read and keep what runs find out, or the folder to keep it in; true without it. */
  cache?: boolean | string | undefined;
  /** Ends the check: the promise rejects with the signal's reason. Heard while files are read and types are asked. */
  signal?: AbortSignal | undefined;
}

/** Checks a project and gives the report that `readylint check --format json` prints. Nothing of it is executed. */
export declare function check(options: CheckOptions): Promise<Report>;

export {};
