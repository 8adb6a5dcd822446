import { type Diagnostic, Uri } from 'vscode';
import { OPEN_RULE_PAGE } from '../commands/names.ts';

/** Lets the name of the rule lead to its page here in the editor instead of to an address on the network. */
export function linkToPage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object') return diagnostic;
  const rule = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { ...code, target: Uri.parse(`command:${OPEN_RULE_PAGE}?${rule}`) };
  return diagnostic;
}
