import * as z from 'zod';
import { nameOf, takerOf } from '../kit/callbacks.ts';
import type { Call, CallId, FileFacts, FunctionId } from '../kit/facts.ts';
import type { Situation } from '../kit/flow.ts';
import type { Effect } from '../kit/library.ts';
import { operationAt } from '../kit/operations.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { REMOTE } from '../kit/time-bound.ts';
import { chainOf } from '../kit/values.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'leaked-interval',
  area: 'data',
  summary: 'an interval that nobody can stop',
  why: 'An interval whose handle nobody keeps runs until the process ends. Started for each request or connection, every one adds a timer that never goes away, with all that it holds. Started once beside a shutdown that closes the database, it goes on and asks a database that is closed, and its errors hide the real end.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    file.facts.calls.forEach((call, id) => {
      if (!isInterval(file.facts, call) || !isLost(file.facts, id, call)) return;
      const message = repeats(context, call) ?? outlives(context, call);
      if (message) context.report({ at: file.facts.values[call.callee]?.at ?? call.at, message });
    });
  },
});

function isInterval({ values }: FileFacts, { callee }: Call): boolean {
  const value = values[callee];
  return value?.kind === 'global' && value.name === 'setInterval';
}

/** Nothing gets the handle, or only a name that is never read. */
function isLost({ bindings, values }: FileFacts, id: CallId, call: Call): boolean {
  if (call.statement && call.statement.place !== 'arrow body') return true;
  return bindings.some(({ value, reads }) => {
    const made = value === undefined ? undefined : values[value];
    return made?.kind === 'call' && made.call === id && reads === 0;
  });
}

const AGAIN: ReadonlySet<Situation> = new Set(['route', 'middleware', 'job', 'schedule']);

/** Each request, each job starts another one. */
function repeats({ file, project }: Context, call: Call): string | undefined {
  const fn = operationAt(project, file, call.region);
  if (!fn) return undefined;
  const found = project.situations(file.path, fn).find(({ situation }) => AGAIN.has(situation));
  if (!found) return undefined;
  const what = found.situation === 'job' || found.situation === 'schedule' ? 'run of this job' : 'request';
  return `Each ${what} starts another timer with \`setInterval\`, and nothing ever stops it: they pile up until the process is out of memory; keep the handle, and clear it when the work is done.`;
}

const STOPS = /shutdown|teardown|^(stop|close|dispose|destroy)/i;

/** The module knows how to stop, and cannot stop this. */
function outlives({ file, project }: Context, call: Call): string | undefined {
  const { facts } = file;
  if (!works(project, file, call)) return undefined;
  const stop = facts.functions.findIndex((one, fn) => one.async === true && isStop(facts, fn));
  if (stop < 0) return undefined;
  const name = nameOf(facts, stop);
  const who = name ? `\`${name}\`` : 'The shutdown of this module';
  return `${who} cannot stop what \`setInterval\` starts here, for nobody keeps the handle: it goes on while connections are closed under it; keep the handle, and clear it with \`clearInterval\` in the shutdown.`;
}

/** Asks a database or another service: what only counts or logs does no harm at the end. */
function works(project: ProjectView, file: FileView, { args }: Call): boolean {
  const origin = args[0] === undefined ? undefined : project.origin(file, args[0]);
  if (origin?.root !== 'function') return false;
  return project.effects(origin.path, origin.fn).some(({ effect }) => ASKS.has(effect) || REMOTE.has(effect));
}

const ASKS: ReadonlySet<Effect> = new Set(['read', 'write', 'query', 'cache', 'enqueue', 'publish']);

function isStop(facts: FileFacts, fn: FunctionId): boolean {
  if (STOPS.test(nameOf(facts, fn) ?? '')) return true;
  const taker = takerOf(facts, fn);
  const signal = facts.values[taker?.args[0] ?? -1];
  return (
    taker !== undefined &&
    chainOf(facts, taker.callee)?.[0] === 'process' &&
    signal?.kind === 'literal' &&
    String(signal.value).startsWith('SIG')
  );
}
