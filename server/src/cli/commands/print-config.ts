import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

export const printConfig: Command = {
  name: 'print-config',
  summary: 'print how every rule is set in a file',
  operands: 'FILE',
  about: `Prints as JSON what the configuration makes of every rule in the file: its severity and its
options, with what the preset, areas, rules, overrides and extended files say taken together, and
whether the file is checked at all.`,
  options: {
    root: {
      kind: 'value',
      placeholder: 'FOLDER',
      help: 'the project’s root; without it, the current folder',
    },
  },
  examples: [{ line: 'readylint print-config src/jobs/mail.ts', does: 'what holds in this file' }],
  exits: {
    [EXIT.clean]: 'printed',
    [EXIT.failure]: 'a usage mistake, or a mistake in readylint.json',
  },
  load: async () => (await import('../print-config/run.ts')).runPrintConfig,
};
