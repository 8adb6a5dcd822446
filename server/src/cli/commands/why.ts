import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { TEXT_FORMATS } from '../text-formats.ts';

export const why: Command = {
  name: 'why',
  summary: 'tell how a line is seen, and what each rule decided about it',
  operands: 'FILE:LINE[:COLUMN]',
  about: `For whoever doubts a finding, or a silence. Tells what the file is for and why, what each
call of the line calls or where its origin was lost, what the function around it does to the
world and in what it runs, with the way that led to each answer, and what each rule decided.`,
  options: {
    root: {
      kind: 'value',
      placeholder: 'FOLDER',
      help: 'the project’s root; without it, the current folder',
    },
    format: {
      kind: 'value',
      placeholder: 'FORMAT',
      choices: TEXT_FORMATS,
      default: 'human',
      help: 'how to tell',
    },
    'no-cache': { kind: 'flag', help: 'neither read nor keep what earlier runs found out' },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [
    { line: 'readylint why src/orders.ts:42', does: 'the line and all calls on it' },
    { line: 'readylint why src/orders.ts:42:17', does: 'the call at that column' },
  ],
  exits: {
    [EXIT.clean]: 'told',
    [EXIT.failure]: 'a usage mistake, or there is no such file or line',
  },
  load: async () => (await import('../why/run.ts')).runWhy,
};
