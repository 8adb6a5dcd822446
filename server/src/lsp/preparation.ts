import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Root } from './root.ts';

/**
 * Prepares the project a step a turn, so that messages are still read in between. Whoever waits does the
 * stepping: when one of them is cancelled the others go on, and nothing runs that nobody waits for.
 */
export async function prepare(root: Root, token?: CancellationToken): Promise<void> {
  stopIfCancelled(token);
  while (!root.prepareStep()) {
    await nextTurn();
    stopIfCancelled(token);
  }
}

export function stopIfCancelled(token: CancellationToken | undefined): void {
  if (!token?.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client cancelled the request.');
}
