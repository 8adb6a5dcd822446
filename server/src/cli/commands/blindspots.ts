import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { TEXT_FORMATS } from '../text-formats.ts';

export const blindspots: Command = {
  name: 'blindspots',
  summary: 'list what could not be understood, and how to declare it',
  operands: '[folder]',
  about: `No finding does not mean that all is well where something was not understood: clients, routes,
middlewares, pipes, decorators, wrappers and registrations that nothing is known of,
in code that serves. Each with its places and with the entry of the configuration that
declares it, the most used first.`,
  options: {
    root: {
      kind: 'value',
      placeholder: 'FOLDER',
      help: 'the project’s root; without it, the folder named, else the current one',
    },
    format: {
      kind: 'value',
      placeholder: 'FORMAT',
      choices: TEXT_FORMATS,
      default: 'human',
      help: 'how to list',
    },
    'no-cache': { kind: 'flag', help: 'neither read nor keep what earlier runs found out' },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [
    { line: 'readylint blindspots', does: 'of the project in the current folder' },
    { line: 'readylint blindspots --format json', does: 'with every place, for other tools' },
  ],
  exits: {
    [EXIT.clean]: 'listed, whether there are any or none',
    [EXIT.failure]: 'a usage mistake, or nothing to check',
  },
  load: async () => (await import('../blindspots/run.ts')).runBlindSpots,
};
