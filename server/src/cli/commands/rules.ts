import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { TEXT_FORMATS } from '../text-formats.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'list the rules',
  operands: '',
  about: `Lists every rule by area, with its severity and the smallest preset that holds it.
\`readylint explain RULE\` tells more of one.`,
  options: {
    format: {
      kind: 'value',
      placeholder: 'FORMAT',
      choices: TEXT_FORMATS,
      default: 'human',
      help: 'how to list',
    },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [
    { line: 'readylint rules', does: 'the table' },
    { line: 'readylint rules --format json', does: 'all that is known of each, for other tools' },
  ],
  exits: { [EXIT.clean]: 'listed' },
  load: async () => (await import('../rules/run.ts')).runRules,
};
