import { performance } from 'node:perf_hooks';
import type { Host } from '../../engine/host.ts';
import { askTypes } from '../../engine/oracle.ts';
import { type Report, toReport } from '../../engine/report.ts';
import { createSession } from '../../engine/session.ts';
import type { Inspection, Session } from '../../engine/session-api.ts';
import { createNodeHost } from '../../host/node.ts';
import { changesBetween, takeSnapshot } from '../../host/snapshot.ts';
import { takeSteps } from '../../host/turns.ts';
import { watchFolder } from '../../host/watch-folder.ts';
import { checkRules, narrowed } from '../check/narrow.ts';
import { placesOf } from '../check/outputs.ts';
import { type CheckRequest, cacheOf } from '../check/request.ts';
import { select } from '../check/scope.ts';
import { fails, spoils } from '../check/verdict.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say, warn } from '../output.ts';
import { createProgressLine } from '../terminal/progress-line.ts';
import { standardOutput } from '../terminal/terminal.ts';
import { TOOL } from '../tool.ts';
import { writeDetails } from '../writers/human.ts';
import type { Setting } from '../writers/index.ts';
import { summary } from '../writers/summary.ts';
import { refuseOthers } from './alone.ts';
import { Rounds, type World } from './rounds.ts';
import { roundText } from './view.ts';

/** So long nothing changes before it is looked again: a save, or a branch that is being switched, is many changes. */
const QUIET = 150;

interface Watched {
  request: CheckRequest;
  args: Args;
  session: Session & Inspection;
  host: Host;
}

/** Looks until Ctrl-C, which is how this ends and no failure. */
export async function runWatch(args: Args, request: CheckRequest): Promise<ExitCode> {
  refuseOthers(args);
  const host = await createNodeHost(request.scope.root, { cache: cacheOf(args) });
  const session = createSession(host, { types: request.types });
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  process.stdout.once('error', onSignal);
  try {
    for (const word of checkRules(request, session.settings(''))) warn(word);
    await watchUntil(stop.signal, session.root, worldOf({ request, args, session, host }, stop.signal));
    return EXIT.clean;
  } finally {
    process.off('SIGINT', onSignal);
    session.dispose();
  }
}

/** Ends with the first failure, or quietly with the signal. */
async function watchUntil(signal: AbortSignal, root: string, world: World): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const whenQuiet = (run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  };
  await new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    const failed = (error: unknown) => (signal.aborted ? resolve() : reject(error));
    const rounds = new Rounds(world, whenQuiet, failed);
    const watching = watchFolder(root, { changed: rounds.changed, failed });
    signal.addEventListener('abort', () => watching.close(), { once: true });
    void rounds.start();
  }).finally(() => clearTimeout(timer));
}

function worldOf({ request, args, session, host }: Watched, signal: AbortSignal): World {
  const { scope, wish, gate } = request;
  let seen = takeSnapshot(session.root);
  return {
    takeChanges() {
      const now = takeSnapshot(session.root);
      const changed = changesBetween(seen, now);
      seen = now;
      if (changed.length > 0) session.refresh(changed);
      return changed;
    },
    async check() {
      await prepare(session, signal);
      await askTypes(session, host.oracle);
      signal.throwIfAborted();
      const { paths, unchecked } = select(scope, process.cwd(), session.paths(), session.leftOut);
      const result = session.check(paths);
      const whole = toReport(session.root, { ...result, problems: [...result.problems, ...unchecked] }, TOOL);
      return narrowed(whole, wish, (one) => fails(one, gate));
    },
    show(round) {
      const setting = settingOf(round.report, request, args, host);
      const body = (findings: Report['findings']) => writeDetails({ ...round.report, findings }, setting);
      const texts = { style: setting.style, body, summary: summary(round.report, setting) };
      say(roundText(round, texts, process.stdout.isTTY));
    },
  };
}

async function prepare(session: Session, signal: AbortSignal): Promise<void> {
  const line = createProgressLine(process.stderr, () => performance.now());
  await takeSteps(session.prepare(), line.show, signal).finally(line.clear);
}

function settingOf({ root }: Report, { gate }: CheckRequest, args: Args, { read: source }: Host): Setting {
  return {
    ...standardOutput(args),
    ...placesOf(root),
    source,
    told: new Set(),
    fixed: 0,
    leftBaseline: 0,
    allowed: gate.allowed,
    // A look at all that was not understood costs more than a round.
    blindSpots: () => 0,
    fails: (finding) => fails(finding, gate),
    spoils: (problem) => spoils(problem, gate),
  };
}
