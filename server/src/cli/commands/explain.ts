import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { TEXT_FORMATS } from '../text-formats.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'tell what a rule reports, and why',
  operands: 'RULE',
  about: `Prints what docs/rules says of the rule: what happens in production, code that it reports
and code that it does not, its options, and how to change or silence it.`,
  options: {
    format: {
      kind: 'value',
      placeholder: 'FORMAT',
      choices: TEXT_FORMATS,
      default: 'human',
      help: 'how to tell',
    },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [{ line: 'readylint explain console-left', does: 'the rule that reports console output' }],
  exits: {
    [EXIT.clean]: 'told',
    [EXIT.failure]: 'there is no such rule',
  },
  load: async () => (await import('../rules/run.ts')).runExplain,
};
