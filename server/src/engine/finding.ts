import type { Confidence, Fix, Severity, Span } from '../../../rules/kit/finding.ts';
import type { Area } from '../../../rules/kit/rule.ts';

/** 1-based, columns in UTF-16 units: what people and reports count in. */
export interface Position {
  line: number;
  column: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface RelatedPlace {
  path: string;
  span: Span;
  range: Range;
  message: string;
}

/** A rule's report, placed, named and judged: what every shell shows. Paths are relative to the root, with `/`. */
export interface Finding {
  rule: string;
  area: Area;
  severity: Severity;
  confidence: Confidence;
  path: string;
  span: Span;
  range: Range;
  message: string;
  why: string;
  related: RelatedPlace[];
  fixes: Fix[];
  fingerprint: string;
  suppressed?: { by: 'comment' | 'baseline'; reason: string };
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

/** Something that kept readylint from looking, named with its place and its mend. */
export interface Problem {
  path: string;
  kind: ProblemKind;
  message: string;
  range?: Range;
}

export interface TextEdit {
  span: Span;
  text: string;
}

/** What a fix does to one of its files. */
export interface EditedFile {
  path: string;
  /** The text that the edits are for. */
  before: string;
  edits: TextEdit[];
}
