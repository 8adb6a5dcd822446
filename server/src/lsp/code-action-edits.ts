import type { WorkspaceEdit } from 'vscode-languageserver';
import { fixOf, safeFix } from '../engine/chosen-fix.ts';
import type { Finding, TextEdit } from '../engine/finding.ts';
import type { FixedFile } from '../engine/session-api.ts';
import type { ActionData, FindingRef } from './code-action-data.ts';
import type { Place, Workspace } from './workspace.ts';
import { workspaceEdit } from './workspace-edits.ts';

/** What a silencing says where nobody says more: the title of the action states it. */
export const REASON = 'accepted as it is';

/** Undefined where the text no longer holds what the action was offered for. */
export function editOf({ act }: ActionData, place: Place, workspace: Workspace): WorkspaceEdit | undefined {
  switch (act.do) {
    case 'fix':
      return fixEdit(act.finding, act.index, place, workspace);
    case 'fix all':
      return here(fixAllEdits(place, act.rule), place, workspace);
    case 'silence': {
      const finding = findingOf(act.finding, place);
      const silencing = finding && place.root.session.silence(finding, act.where, REASON);
      if (!silencing) return undefined;
      const { path, before, ...edit } = silencing;
      const target = path === place.path ? place : workspace.placeOf(place.root, path);
      return workspaceEdit([{ place: target, before, edits: [edit] }], workspace.client);
    }
  }
}

function here(edits: TextEdit[] | undefined, place: Place, workspace: Workspace): WorkspaceEdit | undefined {
  const before = place.document?.getText();
  if (before === undefined || !edits) return undefined;
  return workspaceEdit([{ place, before, edits }], workspace.client);
}

function fixEdit(
  ref: FindingRef,
  index: number,
  place: Place,
  workspace: Workspace,
): WorkspaceEdit | undefined {
  const finding = findingOf(ref, place);
  if (!place.document || !finding || !(index in finding.fixes)) return undefined;
  const files = place.root.session.edits(finding, index).map(({ path, ...file }) => ({
    place: path === place.path ? place : workspace.placeOf(place.root, path),
    ...file,
  }));
  return workspaceEdit(files, workspace.client);
}

function findingOf({ fingerprint, start }: FindingRef, { root, path }: Place): Finding | undefined {
  const { findings } = root.check(path);
  return findings.find((one) => one.fingerprint === fingerprint && one.span[0] === start);
}

function fixAllEdits({ root, path }: Place, rule: string | undefined): TextEdit[] | undefined {
  const fixed = root.session.fixAll(path, rule === undefined ? safeFix : fixOf(rule));
  return fixed && [smallestEdit(fixed)];
}

/** Only the stretch that differs, so that cursors and folds elsewhere stay where they are. */
export function smallestEdit({ before, after }: Pick<FixedFile, 'before' | 'after'>): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  while (isInside(before, head) || isInside(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail--;
  return { span: [head, before.length - tail], text: after.slice(head, after.length - tail) };
}

/** Between the halves of a line break or of a character there is no position that a client could name. */
function isInside(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}
