import { isAbsolute, relative, resolve, sep } from 'node:path';
import { createSession } from '../../engine/session.ts';
import { createNodeHost } from '../../host/node.ts';
import { chooseScope } from '../check/scope.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say, warn } from '../output.ts';
import { UsageError } from '../usage-error.ts';

export async function runPrintConfig(args: Args): Promise<ExitCode> {
  const [file, other] = args.operands;
  if (file === undefined || other !== undefined)
    throw new UsageError('`readylint print-config` takes one file, such as src/app.ts.');
  const { root } = chooseScope(args.value('root'), [], process.cwd());
  const path = relative(root, resolve(file)).split(sep).join('/');
  if (path === '' || path.startsWith('..') || isAbsolute(path))
    throw new UsageError(`${file} is no file below the root ${root}: pass --root.`);

  const session = createSession(await createNodeHost(root, { cache: false }));
  const settings = session.settings(path);
  const leftOut = session.leftOut(path);
  const rules = Object.fromEntries(
    settings.map(({ rule, severity, options }) => [rule, { severity, options }]),
  );
  const isChecked = session.paths().includes(path);
  const view = { version: 1, root, path, checked: isChecked, ...(leftOut && { leftOut }), rules };
  say(`${JSON.stringify(view, undefined, 2)}\n`);
  const mistakes = session.configMistakes();
  for (const one of mistakes) {
    const place = one.range ? `:${one.range.start.line}:${one.range.start.column}` : '';
    warn(`${one.path}${place}: ${one.message}`);
  }
  return mistakes.length > 0 ? EXIT.failure : EXIT.clean;
}
