import { AREAS } from '../../../../rules/kit/rule.ts';
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
    rule: {
      kind: 'value',
      placeholder: 'RULE',
      repeats: true,
      help: 'report this rule only; may be repeated',
    },
    area: {
      kind: 'value',
      placeholder: 'AREA',
      choices: AREAS,
      repeats: true,
      help: 'report rules of this area only; may be repeated',
    },
    quiet: { kind: 'flag', help: 'report only what makes the check fail' },
    since: {
      kind: 'value',
      placeholder: 'REF',
      help: `report only what changed since the branch left this commit: findings on changed lines, and those
elsewhere that the change caused`,
    },
    staged: { kind: 'flag', help: 'the same for what is staged in git, as it would be committed' },
    baseline: {
      kind: 'value',
      placeholder: 'FILE',
      help: `let pass what this file knows; what is fixed leaves it (\`readylint baseline\` makes one)`,
    },
    fix: { kind: 'flag', help: 'write every safe fix to disk, then report what remains' },
    'fix-suggestions': {
      kind: 'value',
      placeholder: 'RULE',
      repeats: true,
      help: `write the first suggestion of each finding of this rule, too: it may change what the program
does; may be repeated`,
    },
    'dry-run': { kind: 'flag', help: 'show what --fix would write as a patch, and write nothing' },
    'fail-on': {
      kind: 'value',
      placeholder: 'SEVERITY',
      choices: FAIL_ON,
      default: 'error',
      help: 'exit with 1 from this severity on',
    },
    'max-findings': {
      kind: 'value',
      placeholder: 'NUMBER',
      default: '0',
      help: 'exit with 1 only when more findings than this reach --fail-on',
    },
    'fail-on-unparsed': {
      kind: 'flag',
      help: 'exit with 2 when a file has a syntax error or could not be read',
    },
    stdin: { kind: 'flag', help: 'check the text on standard input in the place of one file' },
    'stdin-filename': {
      kind: 'value',
      placeholder: 'FILE',
      help: 'where the text of --stdin stands, whether or not there is such a file',
    },
    timing: { kind: 'flag', help: 'tell on standard error how long each step and each rule took' },
    watch: {
      kind: 'flag',
      help: 'look again whenever a file changes, and tell what is new and what is gone; Ctrl-C ends',
    },
    'cache-folder': {
      kind: 'value',
      placeholder: 'FOLDER',
      help: 'where to keep what runs find out, such as a folder that a CI service brings back',
    },
    'no-cache': { kind: 'flag', help: 'neither read nor keep what earlier runs found out' },
    'no-color': { kind: 'flag', help: 'no colours (NO_COLOR and FORCE_COLOR are respected, too)' },
  },
  examples: [
    { line: 'readylint check', does: 'the project in the current folder' },
    { line: 'readylint check src/orders', does: 'one part of it' },
    { line: 'readylint check --fail-on warning', does: 'a strict gate in CI' },
    { line: 'readylint check --since origin/main', does: 'a pull request' },
    { line: 'readylint check --format sarif:out.sarif --format human', does: 'two reports at once' },
    { line: 'readylint check --fix', does: 'repair what is safe to repair' },
    { line: 'readylint check --fix --dry-run | git apply', does: 'the same through a patch' },
  ],
  exits: {
    [EXIT.clean]: 'nothing at or above --fail-on',
    [EXIT.findings]: 'findings at or above --fail-on; with --dry-run: fixes to write',
    [EXIT.failure]: `a usage mistake, a mistake in readylint.json, nothing to check, a file that could not be
written or, with --fail-on-unparsed, read, or a failure inside readylint`,
  },
  load: async () => (await import('../check/run.ts')).runCheck,
};
