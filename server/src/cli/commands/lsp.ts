import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'serve an editor (Language Server Protocol)',
  operands: '--stdio',
  about: `Started by an editor, not by hand: speaks the Language Server Protocol on standard
input and output. Findings, quick fixes and settings are those of \`readylint check\`.`,
  options: {
    stdio: { kind: 'flag', help: 'speak on standard input and output (required: there is no other way)' },
    clientProcessId: {
      kind: 'value',
      placeholder: 'PID',
      help: 'passed by some editors: the server ends when this process ends',
    },
  },
  examples: [{ line: 'readylint lsp --stdio', does: 'the command to put into an editor’s settings' }],
  exits: {
    [EXIT.clean]: 'the editor asked the server to end',
    [EXIT.failure]: 'a usage mistake, or a failure inside readylint',
  },
  load: async () => (await import('../lsp.ts')).serve,
};
