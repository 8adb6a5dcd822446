import type { Command } from '../command.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { lsp } from './lsp.ts';
import { rules } from './rules.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [check, explain, rules, lsp];
