import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Findings } from '../findings/findings.ts';
import type { Rules } from '../rules.ts';
import type { Server } from '../server.ts';
import type { Node } from '../tree/nodes.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';
import { checkWorkspace } from './check-workspace.ts';
import { createConfig } from './create-config.ts';
import { fixAllInFile } from './fix-all.ts';
import * as names from './names.ts';
import { openRulePage } from './open-rule-page.ts';

export interface Parts {
  readonly server: Server;
  readonly output: LogOutputChannel;
  readonly findings: Findings;
  readonly check: WorkspaceCheck;
  readonly rules: Rules;
}

/** The commands of the palette; those of the views stand beside the views. */
export function registerCommands({ server, output, findings, check, rules }: Parts): Disposable {
  return Disposable.from(
    commands.registerCommand(names.CHECK_WORKSPACE, () => checkWorkspace(check, findings)),
    commands.registerCommand(names.FIX_ALL, fixAllInFile),
    commands.registerCommand(names.OPEN_RULE_PAGE, (of?: string | Node) => openRulePage(rules, findings, of)),
    commands.registerCommand(names.SHOW_OUTPUT, () => output.show()),
    commands.registerCommand(names.RESTART, () => server.restart()),
    commands.registerCommand(names.CREATE_CONFIG, createConfig),
  );
}
