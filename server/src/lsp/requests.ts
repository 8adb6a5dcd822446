import { ErrorCodes, ResponseError } from 'vscode-languageserver';
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
  const serving = <Params extends unknown[], Answer>(answer: (...params: Params) => Answer) => {
    return (...params: Params): Answer => {
      if (server.ended)
        throw new ResponseError(ErrorCodes.InvalidRequest, 'The server was told to shut down.');
      return answer(...params);
    };
  };
  diagnostics.on(serving((params, token) => puller.answer(params, token)));
  diagnostics.onWorkspace(
    serving((params, token, workDone, partial) => workspacePuller.answer(params, token, workDone, partial)),
  );
  connection.onCodeAction(serving((params, token) => listCodeActions(workspace, params, token)));
  connection.onCodeActionResolve(serving((action) => resolveCodeAction(workspace, action)));
  connection.onHover(serving((params) => hover(workspace, book, params)));
  connection.onCompletion(serving((params) => complete(workspace, book, params)));
  connection.onCodeLens(serving((params, token) => listLenses(workspace, params, token)));
  connection.onCodeLensResolve(serving((lens) => resolveLens(workspace, lens)));
  connection.onExecuteCommand(serving((params) => execute(server, params)));
  connection.onRequest(
    BlindSpotsRequest,
    serving((token) => blindSpotItems(workspace, token)),
  );
  connection.onRequest(
    RulePageRequest,
    serving(({ rule }) => rulePage(book, rule)),
  );
  connection.onRequest(
    RulesRequest,
    serving(() => ruleItems(book)),
  );
}
