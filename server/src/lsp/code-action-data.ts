import type { Finding } from '../engine/finding.ts';
import type { Scope } from '../engine/session-api.ts';

/** What travels with a listed action so that its edit can be made later. */
export interface ActionData {
  uri: string;
  version: number;
  act: Act;
}

export type Act =
  | { do: 'fix'; finding: FindingRef; index: number }
  /** Every safe fix, or those of one rule. */
  | { do: 'fix all'; rule?: string }
  | { do: 'silence'; finding: FindingRef; where: Scope };

/** Where in the text of that version. */
export interface FindingRef {
  fingerprint: string;
  start: number;
}

export function refTo({ fingerprint, span }: Finding): FindingRef {
  return { fingerprint, start: span[0] };
}

/** The client hands the data back; what is not ours came from another server or another version. */
export function isActionData(data: unknown): data is ActionData {
  if (!isObject(data)) return false;
  const { uri, version, act } = data;
  return typeof uri === 'string' && typeof version === 'number' && isObject(act) && isAct(act);
}

function isAct({ do: what, finding, index, rule, where }: Record<string, unknown>): boolean {
  switch (what) {
    case 'fix':
      return isRef(finding) && typeof index === 'number';
    case 'fix all':
      return rule === undefined || typeof rule === 'string';
    case 'silence':
      return isRef(finding) && (where === 'line' || where === 'file' || where === 'project');
    default:
      return false;
  }
}

function isRef(ref: unknown): boolean {
  if (!isObject(ref)) return false;
  const { fingerprint, start } = ref;
  return typeof fingerprint === 'string' && typeof start === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
