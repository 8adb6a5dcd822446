import { PRESETS } from '../../../../rules/kit/rule.ts';
import { BASELINE } from '../baseline-name.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

export const CI_SERVICES = ['github', 'gitlab', 'none'] as const;
export type CiService = (typeof CI_SERVICES)[number];

export const init: Command = {
  name: 'init',
  summary: 'set a project up: a configuration, and on request a baseline and a CI job',
  operands: '[folder]',
  about: `Looks at the project, checks it once and writes a small readylint.json with comments. On a terminal
it asks whether to write a baseline and a CI job; elsewhere the options say so. A file that is
there already stays as it is.`,
  options: {
    preset: {
      kind: 'value',
      placeholder: 'PRESET',
      choices: PRESETS,
      default: 'recommended',
      help: 'how much is reported',
    },
    baseline: { kind: 'flag', help: `write ${BASELINE}, so that checks tell only what is new` },
    ci: {
      kind: 'value',
      placeholder: 'SERVICE',
      choices: CI_SERVICES,
      help: 'write a job for this service',
    },
    yes: { kind: 'flag', short: 'y', help: 'ask nothing, and write all that fits the project' },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [
    { line: 'readylint init', does: 'in the current folder' },
    { line: 'readylint init --baseline --ci github', does: 'without questions' },
  ],
  exits: {
    [EXIT.clean]: 'set up',
    [EXIT.failure]: 'a usage mistake, nothing to check, or a file that could not be written',
  },
  load: async () => (await import('../init/run.ts')).runInit,
};
