import type { Severity } from '../../../rules/kit/finding.ts';
import type { Area } from '../../../rules/kit/rule.ts';
import type { BlindSpot } from './blindspots.ts';
import type { ChooseFix } from './chosen-fix.ts';
import type { ChosenRules } from './config/configuration.ts';
import type { EditedFile, Finding, Problem } from './finding.ts';
import type { Handler } from './handlers.ts';
import type { TypeAnswers, TypeQuestions } from './oracle.ts';
import type { ReasonedEdit } from './suppressions/silence.ts';
import type { Asked } from './why.ts';
import type { LineView } from './why-view.ts';

/**
 * The one door to the engine. Synchronous: a keystroke need not wait and an ESLint rule cannot.
 * Paths are relative to the root, with `/`.
 */
export interface Session {
  readonly root: string;

  /** All files of the project, as far as they are known now. */
  paths(): readonly string[];

  /** The editor's text stands for the file until it is closed. */
  open(path: string, text: string): void;
  update(path: string, text: string): void;
  close(path: string): void;
  /** These files changed on disk (created, edited, deleted, renamed); without a list: look again at everything. */
  refresh(paths?: readonly string[]): void;

  /** Reads every file of the project and then links it, one a step, so that a shell can show progress or stop. */
  prepare(): Generator<Progress, void>;
  /** Findings of these files as far as they and what they import can tell, without waiting for the others. */
  glance(paths: readonly string[]): CheckResult;
  /**
   * Findings of these files, or of the whole project. Prepares what is not prepared yet. Rules that the caller chooses
   * stand in the place of the preset.
   */
  check(paths?: readonly string[], chosen?: ChosenRules): CheckResult;

  /** What only types can tell and nobody was asked yet; `askTypes` brings the answers. */
  openQuestions(): TypeQuestions;
  /** Takes in what types told, or why they did not; whether findings can be others than before. */
  learn(questions: TypeQuestions, answers: TypeAnswers | Error): boolean;

  /** The text edits of one fix of a finding that `check` gave for the texts as they are now, file by file. */
  edits(finding: Finding, fix: number): EditedFile[];
  /**
   * Applies fixes of the file until none is left, every safe one where nobody chooses; undefined where there is nothing
   * to do. What would change another file as well is left to whoever looks at both.
   */
  fixAll(path: string, choose?: ChooseFix): FixedFile | undefined;

  dispose(): void;
}

/** For whoever doubts what a check says, or its silence. */
export interface Inspection {
  /** Why a path is not among them, in words that go on after its name; undefined where nothing keeps it out. */
  leftOut(path: string): string | undefined;
  /** What is wrong with the configuration. */
  configMistakes(): Problem[];
  /** How every rule is set in a file; of no file, the empty path, what holds where no override speaks. */
  settings(path: string): RuleSetting[];
  /** Everything that is known of a line; undefined where there is no such line or the file could not be read. */
  why(path: string, asked: Asked): LineView | undefined;
  /** What could not be understood although it may matter, the most used first. */
  blindSpots(): BlindSpot[];
}

export interface RuleSetting {
  rule: string;
  area: Area;
  severity: Severity | 'off';
  options: unknown;
}

/** For whoever writes. */
export interface Assistance {
  /** What silences the rule of a finding there, with the reason; undefined where that cannot be written. */
  silence(finding: Finding, where: Scope, reason: string): Silencing | undefined;
  /** Functions of a file that answer requests or do jobs. */
  handlers(path: string): Handler[];
  /** What is found in the handler that begins there and in what it calls; undefined where none does. */
  readiness(path: string, start: number): Finding[] | undefined;
}

export type Scope = 'line' | 'file' | 'project';

export interface Silencing extends ReasonedEdit {
  path: string;
  /** The text that the edit is for; undefined where the file is to be made. */
  before: string | undefined;
}

export interface Progress {
  done: number;
  total: number;
  path: string;
}

export interface CheckResult {
  findings: Finding[];
  problems: Problem[];
  files: { checked: number; skipped: number };
  types: 'used' | 'not used';
}

export interface FixedFile {
  path: string;
  before: string;
  after: string;
  applied: number;
}
