import { readArgs } from './args.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { commandHelp, overview } from './help.ts';
import { guardStreams, say, tell, warn } from './output.ts';
import { TOOL } from './tool.ts';
import { UsageError } from './usage-error.ts';

async function outcome([first, ...rest]: string[]): Promise<ExitCode> {
  if (first === undefined) return showUsage();
  if (first === '--help' || first === '-h') return print(overview(COMMANDS));
  if (first === '--version' || first === '-v') return print(`${TOOL.version}\n`);
  const command = COMMANDS.find(({ name }) => name === first);
  if (command) return start(command, rest);
  const { notACommand } = await import('./not-a-command.ts');
  throw new UsageError(notACommand([first, ...rest], COMMANDS));
}

async function start(command: Command, words: string[]): Promise<ExitCode> {
  const args = readArgs(command, words);
  if (args.flag('help')) return print(commandHelp(command));
  const run = await command.load();
  return run(args);
}

function showUsage(): ExitCode {
  tell(overview(COMMANDS));
  return EXIT.failure;
}

function print(text: string): ExitCode {
  say(text);
  return EXIT.clean;
}

async function failed(error: unknown): Promise<ExitCode> {
  if (error instanceof UsageError) warn(error.message);
  else (await import('./failure.ts')).reportFailure(error);
  return EXIT.failure;
}

guardStreams();
// Set, never forced with process.exit: what was written to a pipe must arrive before the process ends.
process.exitCode = await outcome(process.argv.slice(2)).catch(failed);
