import type { Confidence, Severity } from '../../../rules/kit/finding.ts';
import type { Situation } from '../../../rules/kit/flow.ts';
import type { Effect } from '../../../rules/kit/library.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import type { Position } from './finding.ts';

/** How the engine sees one line: plain data, for people and for tools. Paths are relative to the root, with `/`. */
export interface LineView {
  version: 1;
  path: string;
  line: number;
  code: string;
  /** What kept the file from being read whole. */
  problem?: string;
  file: {
    role: FileRole;
    because: string /** Files that need it, from one that has the role by itself. */;
    way: string[];
  };
  calls: CallView[];
  /** Around the line, the innermost first. */
  around: Step[];
  /** The one that the line belongs to, then those that begin on it. */
  functions: FunctionView[];
  rules: RuleView[];
}

/** A place and what stands there. */
export interface Step extends Position {
  path: string;
  text: string;
}

export interface CallView {
  at: Step;
  calls:
    | { kind: 'library'; api: string; effect?: Effect; fails: string; lazy?: true }
    | { kind: 'function'; name: string; at: Step }
    /** With the way to where its origin was lost. */
    | { kind: 'unknown'; because: Step[] };
  /** Where the client was made. */
  made?: Step;
  /** What becomes of what it gives. */
  result: string;
  /** What comes from outside the process into it, argument by argument. */
  inputs: InputView[];
  /** How the project's own logger is reached here. */
  logger?: string;
}

export interface InputView {
  /** Place of the argument in the list, from 1. */
  argument: number;
  /** `body.user.email` */
  what: string;
  source: Step;
  /** Nearest to the source first. */
  checks: Step[];
  /** Calls that carry it here. */
  way: Step[];
}

export interface FunctionView {
  name: string;
  /** What runs when the file is loaded. */
  isModule: boolean;
  at: Step;
  effects: { effect: Effect; way: Step[] }[];
  /** With the registration that makes it, where there is one, then the calls down to the function. */
  situations: { situation: Situation; way: Step[] }[];
  callers: Step[];
}

export type RuleView = { rule: string } & (
  | { decision: 'finding'; at: Position; severity: Severity; confidence: Confidence; message: string }
  | { decision: 'suppressed'; at: Position; message: string; reason: string }
  | { decision: 'off'; reason: string }
  /** The rule itself says why it reports nothing. */
  | { decision: 'silent'; reason: string }
  /** Nothing here is what it looks for. */
  | { decision: 'nothing' }
);
