import { isAbsolute, relative, resolve, sep } from 'node:path';
import { createSession } from '../../engine/session.ts';
import { kindAt, realPath } from '../../host/disk.ts';
import { createNodeHost } from '../../host/node.ts';
import { prepare } from '../check/prepare.ts';
import { chooseScope } from '../check/scope.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say } from '../output.ts';
import { standardOutput } from '../terminal/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeLine } from './write.ts';

export async function runWhy(args: Args): Promise<ExitCode> {
  const asked = readPlace(args.operands);
  const { root } = chooseScope(args.value('root'), [], process.cwd());
  const path = inProject(asked.file, root);
  const session = createSession(await createNodeHost(root, { cache: !args.flag('no-cache') }));
  try {
    const project = await prepare(session);
    if (!project.includes(path))
      throw new UsageError(`${asked.file} is not checked: it is ignored, or no TypeScript or JavaScript.`);
    const view = session.why(path, asked);
    if (!view) throw new UsageError(`${asked.file} has no line ${asked.line}, or could not be read.`);
    const isJson = args.value('format') === 'json';
    say(isJson ? `${JSON.stringify(view, undefined, 2)}\n` : writeLine(view, standardOutput(args)));
    return EXIT.clean;
  } finally {
    session.dispose();
  }
}

function readPlace(operands: readonly string[]): { file: string; line: number; column?: number } {
  const [operand = '', ...others] = operands;
  const [, file, line, column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(operand) ?? [];
  if (!file || others.length > 0)
    throw new UsageError(
      '`readylint why` takes one place: FILE:LINE or FILE:LINE:COLUMN, such as src/app.ts:12.',
    );
  return { file, line: Number(line), ...(column && { column: Number(column) }) };
}

/** As the shell sees the name, else as a report of this root names it. */
function inProject(name: string, root: string): string {
  const absolute = [resolve(name), resolve(root, name)].find((one) => kindAt(one) === 'file');
  if (absolute === undefined) throw new UsageError(`There is no file ${name}.`);
  const path = relative(root, realPath(absolute));
  if (path.startsWith('..') || isAbsolute(path))
    throw new UsageError(`${name} lies outside the root ${root}: pass --root.`);
  return path.split(sep).join('/');
}
