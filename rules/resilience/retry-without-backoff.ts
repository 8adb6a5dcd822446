import * as z from 'zod';
import { hurriedLoop } from '../kit/attempt-loops.ts';
import type { CallId, RegionId, Value, ValueId } from '../kit/facts.ts';
import type { Fix, Span } from '../kit/finding.ts';
import type { LibraryCallee } from '../kit/flow.ts';
import { editOption } from '../kit/option-edits.ts';
import { optionState } from '../kit/options.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { REMOTE } from '../kit/time-bound.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

type Context = RuleContext<Record<string, never>>;
type ObjectValue = Extract<Value, { kind: 'object' }>;

const QUEUES: ReadonlySet<string> = new Set(['bullmq', 'bull']);
const PAUSE = "{ type: 'exponential', delay: 1_000 }";

export default defineRule({
  id: 'retry-without-backoff',
  area: 'resilience',
  summary: 'attempts that follow each other without a pause',
  why: 'What fails under load fails again a millisecond later. Attempts without a pause between them are used up before the other side has had time to recover, and each of them adds to its load when it can bear least.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    const told = new Set<RegionId>();
    for (const id of project.actingCalls(file)) reportLoop(context, id, told);
    for (const { id, callee } of project.libraryCalls(file)) {
      if (QUEUES.has(callee.library)) reportJobs(context, id, callee);
      else if (callee.api === 'axios-retry#Install') reportAxios(context, id);
    }
  },
});

/** Attempts that somebody wrote by hand. */
function reportLoop({ file, project, report }: Context, id: CallId, told: Set<RegionId>): void {
  const { facts } = file;
  const at = facts.values[facts.calls[id]?.callee ?? -1]?.at;
  const loop = hurriedLoop(file, id);
  if (!at || !loop || told.has(loop.id) || !leavesProcess(project, file, id)) return;
  told.add(loop.id);
  report({
    at,
    message: `\`${file.text(at)}\` is tried again at once when it fails: all attempts are used up within milliseconds, while the other side is still down; wait between them, longer each time.`,
  });
}

function leavesProcess(project: ProjectView, file: FileView, id: CallId): boolean {
  const callee = project.callee(file, id);
  if (callee?.kind === 'function')
    return project.effects(callee.path, callee.fn).some(({ effect }) => REMOTE.has(effect));
  return callee?.operation.effect !== undefined && REMOTE.has(callee.operation.effect);
}

/** Options of one job, and those that a queue gives to all of its jobs. */
function reportJobs(context: Context, id: CallId, { api, operation }: LibraryCallee): void {
  const { file, project } = context;
  const args = file.facts.calls[id]?.args ?? [];
  const isQueue = operation.returns === 'Queue';
  if (!isQueue && !api.endsWith('.add')) return;
  for (const value of args.slice(1)) {
    const options = isQueue ? memberOf(file, value, 'defaultJobOptions') : value;
    const object = options === undefined ? undefined : objectAt(file, options);
    const attempts = object?.entries.find(({ key }) => key === 'attempts');
    const count = file.facts.values[attempts?.value ?? -1];
    if (options === undefined || !attempts || count?.kind !== 'literal' || Number(count.value) < 2) continue;
    if (optionState(project, { path: file.path, value: options }, ['backoff']) !== 'absent') continue;
    // The queue may pause between the attempts of all its jobs.
    if (!isQueue && mayPause(context, id)) continue;
    context.report({
      at: attempts.at,
      message: `\`attempts: ${count.value}\` without \`backoff\` runs them within milliseconds of each other: a service that is down for a second fails them all; add \`backoff\` with a growing delay.`,
      fixes: pauseFix(attempts.at),
    });
  }
}

function mayPause({ file, project }: Context, id: CallId): boolean {
  const callee = project.callee(file, id);
  const made = callee?.kind === 'library' ? callee.made : undefined;
  if (!made) return true;
  const args = project.facts(made.path)?.calls[made.call]?.args.slice(1) ?? [];
  return args.some(
    (value) =>
      optionState(project, { path: made.path, value }, ['defaultJobOptions', 'backoff']) !== 'absent',
  );
}

function pauseFix([, end]: Span): Fix[] {
  return [
    {
      title: 'Pause between the attempts, longer each time',
      kind: 'suggestion',
      changes: [{ do: 'replace', span: [end, end], text: `, backoff: ${PAUSE}` }],
    },
  ];
}

/** By default axios-retry repeats at once: three more requests within ten milliseconds. */
function reportAxios(context: Context, id: CallId): void {
  const { file, project } = context;
  const call = file.facts.calls[id];
  const at = file.facts.values[call?.callee ?? -1]?.at;
  if (!call || !at) return;
  const value = call.args[1];
  const options = value === undefined ? undefined : { path: file.path, value };
  if (optionState(project, options, ['retryDelay']) !== 'absent') return;
  const name = file.text(at);
  const edit = editOption(file, id, 1, ['retryDelay'], `${name}.exponentialDelay`);
  context.report({
    at: call.at,
    message: `\`${name}\` repeats at once by default: all attempts fall within some 10 ms and hit a service while it is down; set \`retryDelay: ${name}.exponentialDelay\`.`,
    fixes: edit
      ? [
          {
            title: 'Pause between the attempts, longer each time',
            kind: 'suggestion',
            changes: [{ do: 'replace', ...edit }],
          },
        ]
      : [],
  });
}

function memberOf(file: FileView, id: ValueId, key: string): ValueId | undefined {
  return objectAt(file, id)?.entries.find((one) => one.key === key)?.value;
}

function objectAt({ facts: { values } }: FileView, id: ValueId): ObjectValue | undefined {
  const value = values[id];
  return value?.kind === 'object' ? value : undefined;
}
