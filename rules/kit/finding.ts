/** What a rule says about a place in a file. Plain data: the engine, the editor and CI all read it. */

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

/** UTF-16 offsets into the text of a file, end exclusive. */
export type Span = readonly [start: number, end: number];

export interface Place {
  path: string;
  span: Span;
  message: string;
}

export interface RuleReport {
  at: Span;
  /** What happens in production: what to do about it. CONTRIBUTING.md says how it is written. */
  message: string;
  /** Where the rule's own severity does not hold for this finding. */
  severity?: Severity;
  confidence?: Confidence;
  related?: Place[];
  fixes?: Fix[];
}

/** `fix` keeps what the program does and may be applied in bulk; `suggestion` changes it and is a choice. */
export interface Fix {
  title: string;
  kind: 'fix' | 'suggestion';
  changes: Change[];
}

/** One intention. The engine turns it into text edits, only when somebody asks. */
export type Change = Intention & {
  /** Where it is not the file of the finding. */
  path?: string;
};

type Intention =
  | { do: 'replace'; span: Span; text: string }
  | { do: 'remove-statement'; span: Span }
  | { do: 'comment-above'; span: Span; text: string }
  | {
      do: 'import';
      from: string;
      imported: string | 'default' | '*';
      local: string;
      style: 'import' | 'require';
    };
