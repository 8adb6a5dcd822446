import { type CodeAction, type Command, commands, type Range, type Uri, type WorkspaceEdit } from 'vscode';

const MOST = 20;

export type Way = CodeAction & { edit: WorkspaceEdit };

/** What the server offers of this kind, with its edits: asked for directly, since the editor's own menu closes at every change. */
export async function waysAt(uri: Uri, range: Range, kind: string): Promise<Way[]> {
  try {
    const offered = await commands.executeCommand<(Command | CodeAction)[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind,
      MOST,
    );
    return offered.filter((one): one is Way => 'edit' in one && one.edit !== undefined);
  } catch (error) {
    // The editor cancels the question when another extension registers a provider meanwhile.
    if (String(error).includes('Canceled')) return waysAt(uri, range, kind);
    throw error;
  }
}
