import { commands, Disposable, l10n, window } from 'vscode';
import { CLEAR_FILTER, COPY, FILTER, OPEN_FINDING, SILENCE } from '../commands/names.ts';
import { copy } from './copy.ts';
import type { FindingNode, Node } from './nodes.ts';
import { openFinding } from './open.ts';
import type { Readiness } from './readiness.ts';
import { silence } from './silence.ts';

/** A menu hands over the node that it was opened on; a key means the one that is selected. */
export function registerTreeCommands(tree: Readiness): Disposable {
  const onFinding = (run: (finding: FindingNode) => unknown) => (given?: Node) => {
    const node = given ?? tree.view.selection[0];
    return node?.kind === 'finding' ? run(node) : undefined;
  };
  return Disposable.from(
    commands.registerCommand(OPEN_FINDING, onFinding(openFinding)),
    commands.registerCommand(SILENCE, onFinding(silence)),
    commands.registerCommand(COPY, (given?: Node) => {
      const node = given ?? tree.view.selection[0];
      return node && copy(node);
    }),
    commands.registerCommand(FILTER, () => askForFilter(tree)),
    commands.registerCommand(CLEAR_FILTER, () => {
      tree.filter = '';
    }),
  );
}

async function askForFilter(tree: Readiness): Promise<void> {
  const text = await window.showInputBox({
    title: l10n.t('Filter Readiness'),
    prompt: l10n.t('Words of the area, rule, severity, path or message; all of them must occur.'),
    placeHolder: 'error src/orders',
    value: tree.filter,
  });
  if (text !== undefined) tree.filter = text;
}
