import type { Host } from '../../engine/host.ts';
import { askTypes, TYPES_MODES, type TypesMode } from '../../engine/oracle.ts';
import { toReport } from '../../engine/report.ts';
import { createSession } from '../../engine/session.ts';
import type { Inspection, Session } from '../../engine/session-api.ts';
import { createNodeHost } from '../../host/node.ts';
import { expectShortRun } from '../../host/short-run.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FAIL_ON } from '../fail-on.ts';
import { warn } from '../output.ts';
import { TOOL } from '../tool.ts';
import { type Fixed, writeFixes } from './fix.ts';
import { chooseOutputs, type Output, writeOutputs } from './outputs.ts';
import { prepare } from './prepare.ts';
import { chooseScope, type Scope, select } from './scope.ts';
import { fails, type Gate, spoils, verdict } from './verdict.ts';

export async function runCheck(args: Args): Promise<ExitCode> {
  expectShortRun();
  const scope = chooseScope(args.value('root'), args.operands, process.cwd());
  const outputs = chooseOutputs(args.values('format'));
  const host = await createNodeHost(scope.root, { cache: !args.flag('no-cache') });
  const session = createSession(host, { once: true, types: typesMode(args.value('types')) });
  try {
    return await checkAndReport(session, scope, outputs, args, host);
  } finally {
    session.dispose();
  }
}

async function checkAndReport(
  session: Session & Inspection,
  scope: Scope,
  outputs: readonly Output[],
  args: Args,
  { read: source, oracle }: Host,
): Promise<ExitCode> {
  const project = await prepare(session);
  const { paths, unchecked } = select(scope, process.cwd(), project);
  for (const { path, message } of unchecked) warn(`${path}: ${message}`);
  if (project.length === 0 || paths?.length === 0) return nothingToCheck(scope.root);

  await askTypes(session, oracle);
  const first = session.check(paths);
  const fixed = args.flag('fix') ? writeFixes(session, first.findings) : NOTHING_FIXED;
  const isChanged = fixed.count > 0 || fixed.unwritten.length > 0;
  if (isChanged) await askTypes(session, oracle);
  const result = isChanged ? session.check(paths) : first;
  for (const line of fixed.unwritten) warn(line);

  const report = toReport(session.root, { ...result, problems: [...result.problems, ...unchecked] }, TOOL);
  const gate = gateOf(args);
  const isWritten = await writeOutputs(outputs, report, args, {
    source,
    told: new Set(unchecked.map(({ path }) => path)),
    fixed: fixed.count,
    blindSpots: () => session.blindSpots().length,
    fails: (finding) => fails(finding, gate),
    spoils: (problem) => spoils(problem, gate),
  });
  return fixed.unwritten.length > 0 || !isWritten ? EXIT.failure : verdict(report, gate);
}

function gateOf(args: Args): Gate {
  const failOn = FAIL_ON.find((one) => one === args.value('fail-on')) ?? 'error';
  return { failOn, allowed: 0, wantsAllParsed: false };
}

function typesMode(value: string | undefined): TypesMode {
  return TYPES_MODES.find((one) => one === value) ?? 'auto';
}

const NOTHING_FIXED: Fixed = { count: 0, unwritten: [] };

function nothingToCheck(root: string): ExitCode {
  warn(`nothing to check in ${root}.`);
  return EXIT.failure;
}
