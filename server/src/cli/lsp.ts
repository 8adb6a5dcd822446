import type { Args } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

export async function serve(args: Args): Promise<ExitCode> {
  const [operand] = args.operands;
  if (operand !== undefined) throw new UsageError(`\`readylint lsp\` takes no ${JSON.stringify(operand)}.`);
  if (!args.flag('stdio')) {
    throw new UsageError('How to talk to the editor? The only way is `readylint lsp --stdio`.');
  }
  const { runLsp } = await import('../lsp/main.ts');
  await runLsp();
  return EXIT.clean;
}
