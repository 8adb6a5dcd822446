import { createHash } from 'node:crypto';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver';
import { docsUrl } from '../engine/docs-url.ts';
import type { Finding, Problem, ProblemKind, RelatedPlace } from '../engine/finding.ts';
import type { CheckResult } from '../engine/session-api.ts';
import { isShown } from '../engine/shown.ts';
import { UNUSED } from '../engine/suppressions/rules.ts';
import { toRange } from './positions.ts';
import type { Place, Workspace } from './workspace.ts';

export const SOURCE = 'readylint';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Files that nobody wants checked, and files that exist in the editor only, are no news to who opens them. */
const UNREMARKABLE: ReadonlySet<ProblemKind> = new Set(['ignored', 'missing']);

/** What there is to say about one file. */
export function diagnosticsOf(place: Place, result: CheckResult, workspace: Workspace): Diagnostic[] {
  const findings = result.findings.filter((finding) => finding.path === place.path && isShown(finding));
  const problems = result.problems.filter(
    (problem) => problem.path === place.path && !UNREMARKABLE.has(problem.kind),
  );
  return [
    ...problems.map((problem) => problemDiagnostic(problem, place, workspace)),
    ...findings.map((finding) => findingDiagnostic(finding, place, workspace)),
  ];
}

export function findingDiagnostic(finding: Finding, place: Place, workspace: Workspace): Diagnostic {
  const { client } = workspace;
  return {
    range: toRange(finding.range, client.encoding, workspace.textOf(place)),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: docsUrl(finding.rule) },
    source: SOURCE,
    message: finding.message,
    data: { fingerprint: finding.fingerprint },
    ...(client.tagsUnnecessary && finding.rule === UNUSED.id && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.relatedInformation && {
      relatedInformation: finding.related.map((related) => relatedInformation(related, place, workspace)),
    }),
  };
}

/** The same diagnostics have the same name: a client that holds them need not be sent them again. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url');
}

function relatedInformation(
  related: RelatedPlace,
  place: Place,
  workspace: Workspace,
): DiagnosticRelatedInformation {
  const target = workspace.placeOf(place.root, related.path);
  const range = toRange(related.range, workspace.client.encoding, workspace.textOf(target));
  return { location: { uri: target.uri, range }, message: related.message };
}

function problemDiagnostic(problem: Problem, place: Place, workspace: Workspace): Diagnostic {
  const isConfig = problem.kind === 'config';
  return {
    range: problemRange(problem, place, workspace),
    severity: isConfig ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
    code: problem.kind,
    source: SOURCE,
    message: problem.message,
  };
}

function problemRange(problem: Problem, place: Place, workspace: Workspace): Range {
  if (problem.range) return toRange(problem.range, workspace.client.encoding, workspace.textOf(place));
  return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
