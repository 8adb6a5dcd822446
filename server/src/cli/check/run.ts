import type { Problem } from '../../engine/finding.ts';
import type { Host } from '../../engine/host.ts';
import { askTypes } from '../../engine/oracle.ts';
import { type Report, toReport } from '../../engine/report.ts';
import { createSession } from '../../engine/session.ts';
import type { CheckResult, Inspection, Session } from '../../engine/session-api.ts';
import { createNodeHost } from '../../host/node.ts';
import { expectShortRun } from '../../host/short-run.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say, sayPatch, tell, warn } from '../output.ts';
import { TOOL } from '../tool.ts';
import { applyBaseline, type KeptBaseline, openBaseline } from './baseline.ts';
import { diffOfFixes, type Fixed, type FixRequest, NOTHING_FIXED, writeFixes } from './fix.ts';
import { checkRules, narrowed } from './narrow.ts';
import { writeOutputs } from './outputs.ts';
import { prepare } from './prepare.ts';
import { type CheckRequest, cacheOf, readRequest } from './request.ts';
import { select } from './scope.ts';
import { Comparison } from './since.ts';
import { openStdin, type StdinText } from './stdin.ts';
import { Stopwatch, timingTable } from './timing.ts';
import { fails, spoils, verdict } from './verdict.ts';

/** What the steps of one run share. */
interface Run {
  request: CheckRequest;
  args: Args;
  session: Session & Inspection;
  host: Host;
  comparison: Comparison | undefined;
  baseline: KeptBaseline | undefined;
  stdin: StdinText | undefined;
  watch: Stopwatch;
}

export async function runCheck(args: Args): Promise<ExitCode> {
  const request = readRequest(args, process.cwd());
  if (args.flag('watch')) return (await import('../watch/run.ts')).runWatch(args, request);
  expectShortRun();
  const baseline = request.baseline === undefined ? undefined : openBaseline(request.baseline, process.cwd());
  const disk = await createNodeHost(request.scope.root, { cache: cacheOf(args), once: true });
  const comparison = request.revision && new Comparison(disk, request.revision);
  const host = comparison?.after() ?? disk;
  const watch = new Stopwatch();
  const around = args.flag('timing') ? { around: watch.around } : {};
  const expectsEdits = request.fixes !== undefined;
  const session = createSession(host, { once: true, expectsEdits, types: request.types, ...around });
  try {
    for (const word of checkRules(request, session.settings(''))) warn(word);
    const stdin = request.stdin === undefined ? undefined : await openStdin(session, request.stdin);
    return await checkAndReport({ request, args, session, host, comparison, baseline, stdin, watch });
  } finally {
    session.dispose();
  }
}

async function checkAndReport(run: Run): Promise<ExitCode> {
  const { request, session, host, stdin, watch } = run;
  const project = await watch.phase('find, read and parse files', () => prepare(session));
  const scope = stdin ?? select(request.scope, process.cwd(), project, session.leftOut);
  for (const { path, message } of scope.unchecked) warn(`${path}: ${message}`);
  if (project.length === 0 || scope.paths?.length === 0) return nothingToCheck(session.root);

  await watch.phase('ask for types', () => askTypes(session, host.oracle));
  const first = await watch.phase('link and check', () => session.check(scope.paths));
  if (request.fixes?.isDry) return showFixes(session, first, request.fixes);
  const { result, fixed } = await repaired(run, first, scope.paths);
  const known = await judged(run, result, scope.paths === undefined && scope.unchecked.length === 0);
  const { unchecked } = scope;
  return tellAll(run, known.result, { fixed, left: known.left, unchecked });
}

async function repaired(run: Run, first: CheckResult, paths: readonly string[] | undefined) {
  const { request, session, host, watch } = run;
  const { fixes } = request;
  if (!fixes) return { result: first, fixed: NOTHING_FIXED };
  return watch.phase('fix, and check again', async () => {
    const fixed = writeFixes(session, first.findings, fixes);
    for (const line of fixed.unwritten) warn(line);
    if (fixed.count === 0 && fixed.unwritten.length === 0) return { result: first, fixed };
    await askTypes(session, host.oracle);
    return { result: session.check(paths), fixed };
  });
}

/** What was there before is left out or silenced, where a change or a baseline says so. */
async function judged(
  { comparison, baseline, stdin, host, watch }: Run,
  result: CheckResult,
  isWhole: boolean,
) {
  if (comparison) {
    const findings = await watch.phase('check what was', () => comparison.caused(result.findings, host));
    return { result: { ...result, findings }, left: 0 };
  }
  if (!baseline) return { result, left: 0 };
  const outcome = applyBaseline(baseline, result, isWhole && !stdin);
  return { result: outcome.result, left: outcome.fixed };
}

interface Told {
  fixed: Fixed;
  /** How many left the baseline. */
  left: number;
  unchecked: readonly Problem[];
}

async function tellAll(run: Run, result: CheckResult, { fixed, left, unchecked }: Told): Promise<ExitCode> {
  const { request, args, session, host, comparison, stdin, watch } = run;
  const { gate, wish } = request;
  const whole = toReport(session.root, { ...result, problems: [...result.problems, ...unchecked] }, TOOL);
  const loud = gate.failOn === 'none' ? { ...gate, failOn: 'error' as const } : gate;
  const report: Report = narrowed(whole, wish, (one) => fails(one, loud));
  const isTimed = args.flag('timing');
  const isWritten = await watch.phase('report', () =>
    writeOutputs(request.outputs, isTimed ? { ...report, timing: watch.timing } : report, args, {
      source: (path) => (path === stdin?.path ? stdin?.text : host.read(path)),
      told: new Set(unchecked.map(({ path }) => path)),
      fixed: fixed.count,
      leftBaseline: left,
      allowed: gate.allowed,
      ...(comparison && { about: comparison.title }),
      blindSpots: () => session.blindSpots().length,
      fails: (finding) => fails(finding, gate),
      spoils: (problem) => spoils(problem, gate),
    }),
  );
  if (isTimed) tell(timingTable(watch.timing));
  return fixed.unwritten.length > 0 || !isWritten ? EXIT.failure : verdict(report, gate);
}

function showFixes(session: Session, { findings }: CheckResult, fixes: FixRequest): ExitCode {
  const patch = diffOfFixes(session, findings, fixes);
  if (patch === '') say('No fixes to write.\n');
  else sayPatch(patch);
  return patch === '' ? EXIT.clean : EXIT.findings;
}

function nothingToCheck(root: string): ExitCode {
  warn(`nothing to check in ${root}.`);
  return EXIT.failure;
}
