import type { CallId } from '../facts.ts';
import type { Span } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import type { Handler } from './handlers.ts';
import { calledText } from './names.ts';
import type { Replacement } from './replacements.ts';
import type { Risk } from './tried.ts';
import type { ErrorUses } from './uses.ts';

/** A handler together with what is known of the failures that come to it. */
export interface Judged {
  file: FileView;
  project: ProjectView;
  handler: Handler;
  uses: ErrorUses;
  risk: Risk;
  /** Nothing comes here but errors of one kind that the project throws with words of its own. */
  refused: () => boolean;
}

/** A client is told that it did something wrong, when the server or its database did. */
export function isWrongStatus(status: number | undefined, { risk: { effect }, refused }: Judged): boolean {
  if (status === undefined || status < 400 || status >= 500 || effect === undefined) return false;
  // A file that is not there is not found.
  return effect !== 'file-read' && effect !== 'cache' && !refused();
}

/** Of a call of which nothing is known, a refusal may be the one thing that can happen. */
export function isExpectedStatus(status: number | undefined, { risk: { effect }, refused }: Judged): boolean {
  return (
    status !== undefined &&
    status < 500 &&
    (effect === undefined || effect === 'file-read' || effect === 'cache' || refused())
  );
}

/** What fails, for messages. */
export function nameOfRisk(file: FileView, { call }: { call: CallId }): string {
  const fact = file.facts.calls[call];
  return fact ? calledText(file, fact) : 'this';
}

/** `NotFoundException`, or `status: 404` of an object that stands for an error. */
export function nameOfMade(file: FileView, { at, value, call }: Replacement): string {
  const made = file.facts.values[value];
  const entry =
    made?.kind === 'object' ? made.entries.find(({ key }) => /^status/.test(key ?? '')) : undefined;
  return file.text(entry?.at ?? file.facts.values[call?.callee ?? -1]?.at ?? at);
}

/** `throw`, or what the error is passed to. */
export function throwWord(file: FileView, at: Span): Span {
  const word = /^[\w$.]+/.exec(file.text(at))?.[0] ?? 'throw';
  return [at[0], at[0] + word.length];
}
