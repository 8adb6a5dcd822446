import { listCodeActions, resolveCodeAction } from './code-actions.ts';
import { execute } from './commands.ts';
import { complete } from './completion.ts';
import { hover } from './hover.ts';
import { blindSpotItems, ruleItems, rulePage } from './insight.ts';
import { listLenses, resolveLens } from './lenses.ts';
import { BlindSpotsRequest, RulePageRequest, RulesRequest } from './protocol.ts';
import type { Server } from './server.ts';

/** What the client asks, and who answers. */
export function handleRequests(server: Server): void {
  const { connection, book, workspace, puller, workspacePuller } = server;
  const { diagnostics } = connection.languages;
  diagnostics.on((params, token) => puller.answer(params, token));
  diagnostics.onWorkspace((params, token, workDone, partial) =>
    workspacePuller.answer(params, token, workDone, partial),
  );
  connection.onCodeAction((params, token) => listCodeActions(workspace, params, token));
  connection.onCodeActionResolve((action) => resolveCodeAction(workspace, action));
  connection.onHover((params) => hover(workspace, book, params));
  connection.onCompletion((params) => complete(workspace, book, params));
  connection.onCodeLens((params, token) => listLenses(workspace, params, token));
  connection.onCodeLensResolve((lens) => resolveLens(workspace, lens));
  connection.onExecuteCommand((params) => execute(server, params));
  connection.onRequest(BlindSpotsRequest, (token) => blindSpotItems(workspace, token));
  connection.onRequest(RulePageRequest, ({ rule }) => rulePage(book, rule));
  connection.onRequest(RulesRequest, () => ruleItems(book));
}
