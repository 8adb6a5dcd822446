import * as z from 'zod';
import type { CallId, FileFacts } from '../kit/facts.ts';
import type { Change, Fix } from '../kit/finding.ts';
import type { LibraryCallee } from '../kit/flow.ts';
import { optionState } from '../kit/options.ts';
import { functionAround, regionsAround } from '../kit/regions.ts';
import { isSafeToRepeat } from '../kit/repeatable.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { isAtCall, optionsAt } from '../kit/time-bound.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'call-without-retry',
  area: 'resilience',
  summary: 'a scheduled read of another service that is tried once',
  why: 'Connections break and services restart: a read that fails now mostly succeeds a second later. What runs on a schedule has nobody who presses the button again; its work of this round is lost, and the next round may be a day away.',
  severity: 'info',
  preset: 'all',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!answersForTraffic(file.role)) return;
    for (const { id, call, callee } of project.libraryCalls(file)) {
      if (!isSafeToRepeat(file.facts, id, callee) || !runsOnSchedule(context, id)) continue;
      if (isRepeated(context, id, callee)) {
        context.note?.(call.at, 'it is repeated when it fails, or something that is not seen may do so');
        continue;
      }
      const at = file.facts.values[call.callee]?.at ?? call.at;
      context.report({
        at,
        message: `\`${file.text(at)}\` is tried once, on a schedule: when the connection breaks or the other side restarts, this round's work is lost; repeat it a few times with a growing pause, which is safe for a read.`,
        fixes: helperFix(context, id),
      });
    }
  },
});

/** Not a queue's job, which the queue repeats, nor a request, whose sender does. */
function runsOnSchedule({ file, project }: Context, id: CallId): boolean {
  const fn = functionAround(file.facts, file.facts.calls[id]?.region ?? 0) ?? 0;
  const situations = new Set(project.situations(file.path, fn).map(({ situation }) => situation));
  return situations.has('schedule') && !situations.has('retry') && !situations.has('route');
}

function isRepeated({ file, project }: Context, id: CallId, callee: LibraryCallee): boolean {
  const { facts } = file;
  const known = project.limits(file, callee.api);
  if (!known || (known.defaults?.retries ?? 0) > 0 || isInAttempts(facts, id)) return true;
  if (INSTALLED.some((api) => project.callsTo(api).length > 0)) return true;
  const { args = [] } = facts.calls[id] ?? {};
  return known.guards.some((guard) => {
    if (guard.kind !== 'retry') return false;
    if (!isAtCall(guard)) return callee.made !== undefined && mayRepeat(project, callee.made, guard.key);
    const value = optionsAt(args, guard.at, callee.operation.options);
    return (
      optionState(project, value === undefined ? undefined : { path: file.path, value }, guard.key) !==
      'absent'
    );
  });
}

/** What repeats the calls of a client, or of the whole process. */
const INSTALLED = ['axios-retry#Install', 'undici#exports.RetryAgent', 'undici#Module.RetryAgent'];

function mayRepeat(
  project: ProjectView,
  { path, call }: { path: string; call: CallId },
  key: readonly string[],
) {
  const args = project.facts(path)?.calls[call]?.args ?? [];
  return args.some((value) => optionState(project, { path, value }, key) !== 'absent');
}

/** A loop with a condition of its own is one of attempts, pages or waiting. */
function isInAttempts(facts: FileFacts, id: CallId): boolean {
  return regionsAround(facts, facts.calls[id]?.region ?? 0).some(
    (one) => one.kind === 'loop' && (one.loop === 'while' || one.loop === 'do' || one.loop === 'for'),
  );
}

interface Helper {
  from: string;
  imported: string;
  local: string;
}

const HELPERS: readonly Helper[] = [
  { from: 'p-retry', imported: 'default', local: 'pRetry' },
  { from: 'async-retry', imported: 'default', local: 'retry' },
  { from: 'exponential-backoff', imported: 'backOff', local: 'backOff' },
];

/** With the helper that the project already has. */
function helperFix({ file, project }: Context, id: CallId): Fix[] {
  const call = file.facts.calls[id];
  const helper = HELPERS.find(({ from }) => project.version(file, from) !== undefined);
  if (!call || !helper || !isAwaited(file.facts, id)) return [];
  const own = file.facts.bindings.find((one) => one.from === helper.from && one.imported === helper.imported);
  if (!own && isTaken(file, helper.local)) return [];
  const name = own?.name ?? helper.local;
  const changes: Change[] = [
    { do: 'replace', span: [call.at[0], call.at[0]], text: `${name}(() => ` },
    { do: 'replace', span: [call.at[1], call.at[1]], text: ')' },
  ];
  if (!own) changes.push({ do: 'import', ...helper, style: 'import' });
  return [{ title: `Repeat this with \`${name}\` while it fails`, kind: 'suggestion', changes }];
}

function isAwaited({ values }: FileFacts, id: CallId): boolean {
  return values.some((one) => {
    const of = one.kind === 'await' ? values[one.of] : undefined;
    return of?.kind === 'call' && of.call === id;
  });
}

function isTaken({ facts }: FileView, name: string): boolean {
  return facts.bindings.some((one) => one.name === name);
}
