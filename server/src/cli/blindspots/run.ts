import { createSession } from '../../engine/session.ts';
import { createNodeHost } from '../../host/node.ts';
import { prepare } from '../check/prepare.ts';
import { chooseScope } from '../check/scope.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say, warn } from '../output.ts';
import { standardOutput } from '../terminal/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeBlindSpots } from './write.ts';

export async function runBlindSpots(args: Args): Promise<ExitCode> {
  const { root, named } = chooseScope(
    args.value('root') ?? args.operands[0],
    args.operands.slice(1),
    process.cwd(),
  );
  const [other] = named;
  if (other !== undefined || (args.value('root') !== undefined && args.operands.length > 0))
    throw new UsageError(
      '`readylint blindspots` takes one folder: what is not understood is a question of a whole project.',
    );
  const session = createSession(await createNodeHost(root, { cache: !args.flag('no-cache') }), {
    once: true,
  });
  try {
    const project = await prepare(session);
    if (project.length === 0) {
      warn(`nothing to check in ${root}.`);
      return EXIT.failure;
    }
    const spots = session.blindSpots();
    const isJson = args.value('format') === 'json';
    const json = () =>
      `${JSON.stringify({ version: 1, root: session.root, blindspots: spots }, undefined, 2)}\n`;
    say(isJson ? json() : writeBlindSpots(spots, standardOutput(args)));
    return EXIT.clean;
  } finally {
    session.dispose();
  }
}
