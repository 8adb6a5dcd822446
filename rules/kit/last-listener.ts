import { processExits } from './callbacks.ts';
import { isUnder } from './errors/handlers.ts';
import type { CallId, FileFacts } from './facts.ts';
import { placeOf } from './failure-way.ts';
import type { Place } from './finding.ts';
import type { FunctionRef, WitnessStep } from './flow.ts';
import type { FileRef, ProjectView } from './views.ts';

/** What becomes of a process with a failure that nobody received, for messages. */
export interface ProcessEnd {
  /** `Node ends the process by default`. */
  words: string;
  /** A listener lets the process go on: what failed is missing, and nothing else. */
  goesOn: boolean;
  places: Place[];
}

/** Node ends the process, unless something in it listens. */
export function processEnd(project: ProjectView, file: FileRef, lost: Lost): ProcessEnd {
  const last = lastListener(project, file, lost);
  if (!last)
    return keptBy(project, file) ?? { words: 'Node ends the process by default', goesOn: false, places: [] };
  const { path, call, ends } = last;
  return {
    words: ends
      ? `the listener in \`${path}\` ends the process`
      : `nothing but the listener in \`${path}\` hears of it`,
    goesOn: !ends,
    places: placeOf(project, { path, fn: 0, call }, `this listens for what nobody received`),
  };
}

/** Next's own server listens, writes to the console and lets the process go on. */
function keptBy(project: ProjectView, file: FileRef): ProcessEnd | undefined {
  // In a repository of several packages another one may run Next.
  if (!project.version(file, 'next')?.asked) return undefined;
  return { words: 'nothing but the console of Next hears of it', goesOn: true, places: [] };
}

interface LastListener {
  path: string;
  call: CallId;
  /** It ends the process itself. */
  ends: boolean;
}

type Lost = 'unhandledRejection' | 'uncaughtException';

const LISTENS = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'];
/** Listens for rejections by default, prints a warning and lets the process go on; exceptions end it all the same. */
const REPORTERS = ['sentry#exports.init'];

/** Of several in the process one that lets it go on counts: Node no longer ends it then. */
function lastListener(project: ProjectView, file: FileRef, lost: Lost): LastListener | undefined {
  const all = [
    ...LISTENS.flatMap((name) => project.callsTo(`global#Process.${name}`)).flatMap((step) =>
      listener(project, step, lost),
    ),
    ...(lost === 'unhandledRejection' ? REPORTERS.flatMap((api) => project.callsTo(api)) : []).map(
      ({ path, call }) => ({ path, call, ends: false }),
    ),
  ].filter(({ path }) => isOfServer(project, path) && project.shareProcess(path, file.path));
  return all.find((one) => !one.ends) ?? all[0];
}

function isOfServer(project: ProjectView, path: string): boolean {
  const role = project.role(path);
  return role !== 'browser' && role !== 'test' && role !== 'script';
}

function listener(project: ProjectView, { path, call: id }: WitnessStep, lost: Lost): LastListener[] {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  const event = facts?.values[call?.args[0] ?? -1];
  const handed = call?.args[1];
  if (!facts || handed === undefined || event?.kind !== 'literal') return [];
  // Without a listener of their own, rejections become exceptions.
  if (event.value !== lost && event.value !== 'uncaughtException') return [];
  const to = functionOf(facts, { path, handed }, project);
  return [{ path, call: id, ends: to !== undefined && endsProcess(project, to) }];
}

function functionOf(
  facts: FileFacts,
  { path, handed }: { path: string; handed: number },
  project: ProjectView,
): FunctionRef | undefined {
  const value = facts.values[handed];
  if (value?.kind === 'function') return { path, fn: value.fn };
  const origin = project.origin({ path }, handed);
  return origin?.root === 'function' && origin.steps.length === 0
    ? { path: origin.path, fn: origin.fn }
    : undefined;
}

/** Also where a callback of it does so, as `server.close(() => process.exit(1))`. */
function endsProcess(project: ProjectView, { path, fn }: FunctionRef): boolean {
  const facts = project.facts(path);
  const body = facts?.functions[fn]?.body;
  if (!facts || body === undefined) return false;
  return (
    project.effects(path, fn).some((one) => one.effect === 'exit') ||
    processExits(facts).some((one) => isUnder(facts, one.region, body))
  );
}
