import type { CallId } from '../facts.ts';
import type { FileView, ProjectView } from '../views.ts';

/** Whether somebody answers, whether a folder has still to be made, whether a name is known: asked by trying. */
const PROBES = /\.(ping|mkdir|mkdirSync)$|^node-dns#/;
/** A query that asks for nothing but an answer. */
const PING = /^\s*select\s+1\s*;?\s*$/i;

/** Asks whether something is there: that it is not is the answer, and no failure that got lost. */
export function isProbe(file: FileView, project: ProjectView, id: CallId): boolean {
  const callee = project.callee(file, id);
  if (callee?.kind === 'library' && PROBES.test(callee.api)) return true;
  const { values, calls } = file.facts;
  const text = values[calls[id]?.args[0] ?? -1];
  if (text?.kind === 'literal') return PING.test(String(text.value));
  return text?.kind === 'template' && PING.test(text.texts.join('?'));
}
