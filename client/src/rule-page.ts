import { l10n, type TextDocumentContentProvider, Uri } from 'vscode';
import { RULE_PAGE } from './protocol.ts';
import type { Server } from './server.ts';

export const RULE_PAGES = 'readylint-rule';

export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: RULE_PAGES, path: `/${rule}.md` });
}

/** The pages of the rules as documents, from the server and not from the network. */
export class RulePages implements TextDocumentContentProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const rule = uri.path.replace(/^\/|\.md$/g, '');
    const page = await this.#server.request<string | null>(RULE_PAGE, { rule });
    if (page === undefined) throw new Error(l10n.t('The readylint server is not running.'));
    if (page === null) throw new Error(l10n.t('There is no rule {0}.', rule));
    return page;
  }
}
