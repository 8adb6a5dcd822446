import { TYPES_MODES } from '../../engine/oracle.ts';
import { BASELINE } from '../baseline-name.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

export const baseline: Command = {
  name: 'baseline',
  summary: 'write down what is found today, so that checks tell only what is new',
  operands: '[FILE]',
  about: `Makes a baseline: the findings that a project lives with for now, to be committed and named
to \`readylint check --baseline FILE\`. Where there is one already, what is fixed leaves it, and nothing
is added without --accept-new. It knows findings by their code, so that edits around them do not matter.`,
  options: {
    root: {
      kind: 'value',
      placeholder: 'FOLDER',
      help: 'the project’s root; without it, the current folder',
    },
    types: {
      kind: 'value',
      placeholder: 'WHEN',
      choices: TYPES_MODES,
      default: 'auto',
      help: 'when to ask a compiler for types; the checks must do the same',
    },
    'accept-new': { kind: 'flag', help: 'take in what is new, too' },
    'no-cache': { kind: 'flag', help: 'neither read nor keep what earlier runs found out' },
  },
  examples: [
    { line: 'readylint baseline', does: `write ${BASELINE} in the root` },
    { line: `readylint check --baseline ${BASELINE}`, does: 'report what is not in it' },
    { line: 'readylint baseline --accept-new', does: 'take in what came since' },
  ],
  exits: {
    [EXIT.clean]: 'written, or as it should be',
    [EXIT.findings]: 'findings are not in it, and were not taken in',
    [EXIT.failure]: `a usage mistake, nothing to check, a mistake in readylint.json, or a file that could not
be written`,
  },
  load: async () => (await import('../baseline/run.ts')).runBaseline,
};
