import {
  type Connection,
  type ExecuteCommandParams,
  LSPErrorCodes,
  ResponseError,
  ShowDocumentRequest,
} from 'vscode-languageserver';
import { docsUrl } from '../engine/docs-url.ts';
import type { RuleBook } from '../engine/rule-book.ts';
import type { ClosedFiles } from './closed-files.ts';
import type { Status } from './status.ts';
import type { Workspace } from './workspace.ts';

/** Checks every file of every folder and pushes what is found: for editors that cannot ask for it. */
export const CHECK_WORKSPACE = 'readylint.server.checkWorkspace';
/** Shows the page of the rule that is its argument. */
export const SHOW_RULE = 'readylint.server.showRule';

export const COMMANDS: readonly string[] = [CHECK_WORKSPACE, SHOW_RULE];

export interface CommandWorld {
  connection: Connection;
  book: RuleBook;
  workspace: Workspace;
  closedFiles: ClosedFiles;
  status: Status;
}

export async function execute(world: CommandWorld, { command, arguments: args = [] }: ExecuteCommandParams) {
  switch (command) {
    case CHECK_WORKSPACE:
      return checkWorkspace(world);
    case SHOW_RULE:
      return showRule(world, args[0]);
    default:
      throw new ResponseError(LSPErrorCodes.RequestFailed, `readylint knows no command ${command}.`);
  }
}

async function checkWorkspace({ connection, workspace, closedFiles, status }: CommandWorld): Promise<void> {
  const progress = await connection.window.createWorkDoneProgress();
  const over = status.scanning();
  progress.begin('readylint checks the workspace', 0, undefined, true);
  try {
    const roots = await workspace.roots();
    for (const [index, root] of roots.entries()) {
      for await (const share of closedFiles.show(root, progress.token))
        progress.report(Math.floor((100 * (index + share)) / roots.length));
    }
  } finally {
    progress.done();
    over();
  }
}

async function showRule({ connection, book }: CommandWorld, rule: unknown): Promise<void> {
  if (!book.pages.has(String(rule)))
    throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no rule ${JSON.stringify(rule)}.`);
  await connection.sendRequest(ShowDocumentRequest.type, { uri: docsUrl(String(rule)), external: true });
}
