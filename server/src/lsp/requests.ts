import { listCodeActions, resolveCodeAction } from './code-actions.ts';
import { execute } from './commands.ts';
import { blindSpotItems, ruleItems, rulePage } from './insight.ts';
import { BlindSpotsRequest, RulePageRequest, RulesRequest } from './protocol.ts';
import type { Server } from './server.ts';

/** What the client asks, and who answers. */
export function handleRequests(server: Server): void {
  const { connection, workspace, puller, workspacePuller } = server;
  const { diagnostics } = connection.languages;
  diagnostics.on((params, token) => puller.answer(params, token));
  diagnostics.onWorkspace((params, token, workDone, partial) =>
    workspacePuller.answer(params, token, workDone, partial),
  );
  connection.onCodeAction((params, token) => listCodeActions(workspace, params, token));
  connection.onCodeActionResolve((action) => resolveCodeAction(workspace, action));
  connection.onExecuteCommand((params) => execute(server, params));
  connection.onRequest(BlindSpotsRequest, (token) => blindSpotItems(workspace, token));
  connection.onRequest(RulePageRequest, ({ rule }) => rulePage(rule));
  connection.onRequest(RulesRequest, () => ruleItems());
}
