import type { Command } from '../command.ts';
import { blindspots } from './blindspots.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { lsp } from './lsp.ts';
import { rules } from './rules.ts';
import { why } from './why.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [check, why, blindspots, explain, rules, lsp];
