import { type LogOutputChannel, l10n, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';

/** Two ends within this time have one cause, which starting the server again does not mend. */
const SOON = 3 * 60_000;

/** A server that ends by itself is started again once, and the user is told. */
export class CrashPolicy implements ErrorHandler {
  readonly #output: LogOutputChannel;
  readonly #restart: () => unknown;
  #last: number | undefined;

  constructor(output: LogOutputChannel, restart: () => unknown) {
    this.#output = output;
    this.#restart = restart;
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    const isFirst = this.#last === undefined || now - this.#last > SOON;
    this.#last = now;
    if (isFirst) {
      this.#tell(
        window.showWarningMessage,
        l10n.t('The readylint server ended unexpectedly. It is being started again.'),
      );
      return { action: CloseAction.Restart, handled: true };
    }
    this.#tell(
      window.showErrorMessage,
      l10n.t('The readylint server ended again and stays off, so that it does not end for ever.'),
      l10n.t('Restart Server'),
    );
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async #tell(
    show: (message: string, ...items: string[]) => Thenable<string | undefined>,
    message: string,
    ...actions: string[]
  ): Promise<void> {
    this.#output.warn(message);
    const showOutput = l10n.t('Show Output');
    const chosen = await show(message, ...actions, showOutput);
    if (chosen === showOutput) this.#output.show();
    else if (chosen !== undefined) this.#restart();
  }
}
