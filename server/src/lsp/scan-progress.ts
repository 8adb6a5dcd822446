import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Progress } from '../engine/session-api.ts';

/** Shows a scan in the client's progress area; where the client has none, the reporter swallows it. */
export function scanProgress(
  connection: Connection,
  title: string,
): (progress: Progress | undefined) => void {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let state: 'new' | 'running' | 'over' = 'new';
  let shown = 0;

  async function begin(): Promise<void> {
    const created = await connection.window.createWorkDoneProgress();
    // The scan may be over before the client has answered.
    if (state === 'over') return;
    created.begin(title, shown);
    reporter = created;
  }

  return (progress) => {
    if (progress === undefined) {
      state = 'over';
      reporter?.done();
      return;
    }
    if (state === 'new') {
      state = 'running';
      begin().catch((error) => connection.console.warn(`The client refused to show progress: ${error}`));
    }
    const percentage = Math.floor((100 * progress.done) / Math.max(progress.total, 1));
    if (percentage === shown) return;
    shown = percentage;
    reporter?.report(percentage, progress.path);
  };
}
