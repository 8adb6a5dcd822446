import type { Command } from '../command.ts';
import { baseline } from './baseline.ts';
import { blindspots } from './blindspots.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { printConfig } from './print-config.ts';
import { rules } from './rules.ts';
import { why } from './why.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  check,
  init,
  baseline,
  why,
  blindspots,
  explain,
  rules,
  printConfig,
  lsp,
];
