import type { Rule } from './kit/rule.ts';
import consoleLeft from './logging/console-left.ts';

export const rules: readonly Rule[] = [consoleLeft];
