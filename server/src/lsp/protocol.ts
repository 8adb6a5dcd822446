import { NotificationType, type Range, RequestType, RequestType0 } from 'vscode-languageserver';
import type { Severity } from '../../../rules/kit/finding.ts';
import type { RuleMeta } from '../../../rules/kit/rule.ts';
import type { BlindSpot } from '../engine/blindspots.ts';

/** What the server says beyond the protocol. Other editors do without it. */

/** Something that could not be understood, with its places; `entry` is what to put into the configuration. */
export interface BlindSpotItem extends Pick<BlindSpot, 'kind' | 'from' | 'name' | 'because' | 'entry'> {
  /** URI of the workspace folder. */
  folder: string;
  places: BlindPlace[];
}

export interface BlindPlace {
  uri: string;
  /** From the folder, with `/`. */
  path: string;
  range: Range;
  text: string;
}

/** Of all folders, the most used first. Reads what is not read yet. */
export const BlindSpotsRequest = new RequestType0<BlindSpotItem[], void>('readylint/blindSpots');

export interface RulePageParams {
  rule: string;
}

/** The page as Markdown; null where there is no such rule. */
export const RulePageRequest = new RequestType<RulePageParams, string | null, void>('readylint/rulePage');

/** Of each rule what lists of findings show beside them. */
export type RuleItem = Pick<RuleMeta, 'id' | 'area' | 'summary' | 'severity'>;

/** All rules, by area and name. */
export const RulesRequest = new RequestType0<RuleItem[], void>('readylint/rules');

export interface StatusParams {
  /** Scanning: files of a project are being read or checked as a whole. */
  state: 'idle' | 'scanning' | 'failed';
  /** What failed. */
  message?: string;
  /** Findings in the files that the client was told of and still shows: the open ones, and all after a scan. */
  counts: Record<Severity, number>;
  /** How many files that is. */
  files: number;
}

/** Only for a client that asks for it. */
export const StatusNotification = new NotificationType<StatusParams>('readylint/status');

/** What a client may say of itself at the start, as `initializationOptions`. */
export interface InitializationOptions {
  /** Send `readylint/status`. */
  status?: boolean;
  /** The client's own command that shows a rule's page, given the rule; else the server opens the page's address. */
  showRuleCommand?: string;
  /** False where the client has its own help for readylint.json, as editors with JSON schemas do. */
  configAssistance?: boolean;
  /** Settings for a client that the server cannot ask: see settings.ts. */
  settings?: unknown;
}
