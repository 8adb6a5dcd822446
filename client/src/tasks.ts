import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  type TaskProvider,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'readylint';

interface Definition extends TaskDefinition {
  /** What to check; without it, the whole folder. */
  paths?: string[];
  failOn?: string;
}

/** `readylint check` as a task of each folder: the command line tool that the extension brings along. */
class CheckTasks implements TaskProvider {
  readonly #module: string;

  constructor(module: string) {
    this.#module = module;
  }

  provideTasks(): Task[] {
    return (workspace.workspaceFolders ?? []).map((folder) => this.#task({ type: TYPE }, folder));
  }

  /** Completes a task of tasks.json, whose definition has to stay the object that it is. */
  resolveTask({ definition, scope }: Task): Task | undefined {
    const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
    return folder && this.#task(definition as Definition, folder);
  }

  #task(definition: Definition, folder: WorkspaceFolder): Task {
    const { paths = [], failOn } = definition;
    const args = [
      this.#module,
      'check',
      '--format',
      'compact',
      ...(failOn ? ['--fail-on', failOn] : []),
      ...paths,
    ];
    // The editor's own Node, as for the server: on a desktop it is the editor itself, told to be only that.
    const execution = new ProcessExecution(process.execPath, args, {
      cwd: folder.uri.fsPath,
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const task = new Task(definition, folder, l10n.t('check'), 'readylint', execution, '$readylint');
    task.group = TaskGroup.Test;
    task.detail = l10n.t('Checks the whole folder, as CI does');
    return task;
  }
}

export function registerTasks(module: string): Disposable {
  return tasks.registerTaskProvider(TYPE, new CheckTasks(module));
}
