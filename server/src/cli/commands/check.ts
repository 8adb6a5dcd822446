import { TYPES_MODES } from '../../engine/oracle.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../writers/index.ts';

export const check: Command = {
  name: 'check',
  summary: 'report what is not ready for production',
  operands: '[paths…]',
  about: `Reads the whole project, so that findings know what happens across files, and reports
what it finds in the files and folders named, or in all of them. No build and no
installed dependencies are needed. Settings come from readylint.json in the root.`,
  options: {
    root: {
      kind: 'value',
      placeholder: 'FOLDER',
      help: `the project's root; without it, the one folder named if it lies
outside the current folder, else the current folder`,
    },
    format: {
      kind: 'value',
      placeholder: 'FORMAT[:FILE]',
      choices: FORMATS,
      repeats: true,
      withFile: true,
      default: 'human',
      help: `how to report, and the file to write it to instead of standard output; may be
repeated`,
    },
    types: {
      kind: 'value',
      placeholder: 'WHEN',
      choices: TYPES_MODES,
      default: 'auto',
      help: `when to ask a compiler what type something is: where an effect may hide behind
it and dependencies are installed, for whatever is unknown, or
not at all`,
    },
    fix: { kind: 'flag', help: 'write every safe fix to disk, then report what remains' },
    'fail-on': {
      kind: 'value',
      placeholder: 'SEVERITY',
      choices: FAIL_ON,
      default: 'error',
      help: 'exit with 1 from this severity on',
    },
    'no-cache': { kind: 'flag', help: 'neither read nor keep what earlier runs found out' },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [
    { line: 'readylint check', does: 'the project in the current folder' },
    { line: 'readylint check src/orders', does: 'one part of it' },
    { line: 'readylint check --fail-on warning', does: 'a strict gate in CI' },
    { line: 'readylint check --format json > report.json', does: 'a report for other tools' },
    {
      line: 'readylint check --types never',
      does: 'without asking a compiler',
    },
    { line: 'readylint check --fix', does: 'repair what is safe to repair' },
  ],
  exits: {
    [EXIT.clean]: 'nothing at or above --fail-on',
    [EXIT.findings]: 'findings at or above --fail-on',
    [EXIT.failure]: `a usage mistake, a mistake in readylint.json, nothing to check, a file that
could not be written, or a failure inside readylint`,
  },
  load: async () => (await import('../check/run.ts')).runCheck,
};
