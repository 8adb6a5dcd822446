export type { Confidence, Severity } from '../../../rules/kit/finding.ts';
export type { Area } from '../../../rules/kit/rule.ts';
export type { Position, Problem, ProblemKind, Range } from '../engine/finding.ts';
export type { TypesMode } from '../engine/oracle.ts';
export type { Report, ReportedFinding, Tool } from '../engine/report.ts';
export { type CheckOptions, check } from './check.ts';
