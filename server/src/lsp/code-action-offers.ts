import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type ChooseFix, fixOf, safeFix } from '../engine/chosen-fix.ts';
import type { Finding } from '../engine/finding.ts';
import type { Scope } from '../engine/session-api.ts';
import { type Act, refTo } from './code-action-data.ts';
import { REASON } from './code-action-edits.ts';
import { SHOW_RULE } from './commands.ts';
import { findingDiagnostic } from './diagnostics.ts';
import type { Place, Workspace } from './workspace.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.readylint`;

/** A kind of its own, so that a client can ask for these alone. */
const SILENCE = `${CodeActionKind.QuickFix}.readylint.silence`;

/** An action before it is known which text it is for. */
export interface Offer extends CodeAction {
  act?: Act;
}

/** What can be done about the findings that are meant, first what mends one, then what is about its rule. */
export function offersAt(
  findings: readonly Finding[],
  isMeant: (diagnostic: Diagnostic) => boolean,
  place: Place,
  workspace: Workspace,
): Offer[] {
  const meant = findings
    .map((finding) => ({ finding, diagnostics: [findingDiagnostic(finding, place, workspace)] as const }))
    .filter(({ diagnostics: [diagnostic] }) => isMeant(diagnostic));
  const oneARule = meant.filter(
    ({ finding }, index) => meant.findIndex((one) => one.finding.rule === finding.rule) === index,
  );
  const { showRuleCommand } = workspace.client;
  return [
    ...meant.flatMap((one) => fixes(one)),
    ...oneARule.flatMap((one) => fixAllOfRule(one, findings)),
    ...meant.filter(({ finding }) => takesComment(finding, place)).map((one) => silence(one, 'line')),
    ...oneARule.flatMap((one) => [silence(one, 'file'), silence(one, 'project')]),
    ...oneARule.map((one) => showRule(one, showRuleCommand)),
    ...fixAll(findings),
  ];
}

interface Meant {
  finding: Finding;
  diagnostics: readonly [Diagnostic];
}

function fixes({ finding, diagnostics }: Meant): Offer[] {
  return finding.fixes.map(({ title, kind }, index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    isPreferred: kind === 'fix',
    act: { do: 'fix', finding: refTo(finding), index },
  }));
}

function fixAllOfRule({ finding: { rule }, diagnostics }: Meant, findings: readonly Finding[]): Offer[] {
  const count = howManyMend(findings, fixOf(rule));
  if (count < 2) return [];
  const title = `Fix all ${count} findings of ${rule} in this file`;
  return [
    { title, kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics], act: { do: 'fix all', rule } },
  ];
}

/** Between tags a comment would be text. */
function takesComment(finding: Finding, { root }: Place): boolean {
  return root.session.silence(finding, 'line', REASON) !== undefined;
}

const WHERE: Record<Scope, string> = {
  line: 'on this line',
  file: 'in this file',
  project: 'in the whole project',
};

function silence({ finding, diagnostics }: Meant, where: Scope): Offer {
  return {
    title: `Silence ${finding.rule} ${WHERE[where]}: ${REASON}`,
    kind: SILENCE,
    diagnostics: [...diagnostics],
    act: { do: 'silence', finding: refTo(finding), where },
  };
}

function showRule({ finding: { rule }, diagnostics }: Meant, command = SHOW_RULE): Offer {
  const title = `Show what ${rule} is about`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    command: { title, command, arguments: [rule] },
  };
}

function fixAll(findings: readonly Finding[]): Offer[] {
  if (howManyMend(findings, safeFix) === 0) return [];
  return [{ title: 'Fix all that readylint can safely fix', kind: FIX_ALL, act: { do: 'fix all' } }];
}

function howManyMend(findings: readonly Finding[], choose: ChooseFix): number {
  return findings.filter((one) => !one.suppressed && choose(one) >= 0).length;
}
