import * as z from 'zod';
import type { CallId } from '../kit/facts.ts';
import type { Fix, Span } from '../kit/finding.ts';
import type { EffectAnswer, WitnessStep } from '../kit/flow.ts';
import { attemptsForAll, injectedAdds, type NestQueue, registeredAt } from '../kit/nest-queues.ts';
import { nestProcessors } from '../kit/nest-workers.ts';
import { editOption } from '../kit/option-edits.ts';
import { optionState } from '../kit/options.ts';
import { addsWithoutRetry, keptAs, madeByQueueLibrary, processorsOf, remoteWork } from '../kit/queues.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { singleTryAt } from '../kit/single-tries.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

type Context = RuleContext<Record<string, never>>;

const TITLE = 'Try each job three times, with a growing pause';
/** What `attempts` is set to, with its neighbour. */
const RETRY = "3, backoff: { type: 'exponential', delay: 1_000 }";

export default defineRule({
  id: 'job-without-retry',
  area: 'jobs',
  summary: 'a job that calls another service and is tried only once',
  why: 'A queue is there so that work survives a bad moment. BullMQ and Bull try a job once where nobody says otherwise: the first refused connection or 503 moves it to the failed ones, and the mail is never sent.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project, note } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const { id, call } of project.libraryCalls(file)) {
      reportJob(context, id, call.at);
      for (const queue of registeredAt(project, file, id) ?? []) reportRegistered(context, id, queue);
      if (madeByQueueLibrary(project, file, id)?.kind !== 'Queue') continue;
      const made = { path: file.path, call: id };
      if (hasDefault(project, file, id)) {
        note?.(call.at, 'the queue has attempts in its default options');
        continue;
      }
      const adds = addsWithoutRetry(project, project.callsOn(made));
      const work = remoteWork(project, processorsOf(project, made));
      if (adds.length === 0 || !work) {
        note?.(call.at, 'no job is added without attempts, or none of the work leaves the process');
        continue;
      }
      report(context, { id, at: call.at, index: 1, name: keptAs(file.facts, id), adds, work });
    }
  },
});

/** Nest makes the queue, and hands it to whoever asks for it by its name. */
function reportRegistered(context: Context, id: CallId, { index, options, name, label }: NestQueue): void {
  const { file, project } = context;
  const at = file.facts.values[options]?.at;
  const own = optionState(project, { path: file.path, value: options }, ['defaultJobOptions', 'attempts']);
  if (!at || own !== 'absent' || attemptsForAll(project) !== 'absent') return;
  const adds = injectedAdds(project, name);
  const work = remoteWork(project, nestProcessors(project, name));
  if (adds.length > 0 && work) report(context, { id, at, index, name: label, adds, work });
}

/** Of libraries where each job says how often it is tried. */
function reportJob({ file, project, report }: Context, id: CallId, at: Span): void {
  const single = singleTryAt(project, file, id);
  const work = single && remoteWork(project, single.processors);
  if (!single || !work) return;
  const { advice, changes } = single;
  report({
    at,
    message: `This job is tried once: when ${whatFails(project, work.way.at(-1))} fails for a moment, the work is never done; ${advice}.`,
    fixes:
      changes.length > 0 && work.effect !== 'payment'
        ? [{ title: TITLE, kind: 'suggestion', changes: [...changes] }]
        : [],
  });
}

interface Finding {
  id: CallId;
  at: Span;
  /** Which argument holds the options. */
  index: number;
  name: string | undefined;
  adds: readonly WitnessStep[];
  work: EffectAnswer;
}

function report({ file, project, report }: Context, { id, at, index, name, adds, work }: Finding): void {
  const jobs = adds.length > 1 ? `its ${adds.length} kinds of jobs` : 'a job';
  report({
    at,
    message: `${name ? `\`${name}\`` : 'This queue'} tries ${jobs} once: when ${whatFails(project, work.way.at(-1))} fails for a moment, the work is never done; set \`defaultJobOptions\` with \`attempts\` and \`backoff\`.`,
    related: adds.map((step) => ({
      path: step.path,
      span: project.facts(step.path)?.calls[step.call]?.at ?? [0, 0],
      message: 'adds a job without `attempts`',
    })),
    fixes: work.effect === 'payment' ? [] : retryFix(file, id, index),
  });
}

/** Options that cannot be read may hold them. */
function hasDefault(project: ProjectView, file: FileView, id: CallId): boolean {
  const args = file.facts.calls[id]?.args ?? [];
  return args.slice(1).some((value) => {
    const at = { path: file.path, value };
    return optionState(project, at, ['defaultJobOptions', 'attempts']) !== 'absent';
  });
}

function whatFails(project: ProjectView, step: { path: string; call: number } | undefined): string {
  const callee = step && project.callee(step, step.call);
  if (callee?.kind !== 'library') return 'the service that it calls';
  return `\`${callee.library === 'global' ? 'fetch' : callee.library}\``;
}

/** Not for payments: whether trying again is safe there, only who wrote it knows. */
function retryFix(file: FileView, id: CallId, index: number): Fix[] {
  const edit = editOption(file, id, index, ['defaultJobOptions', 'attempts'], RETRY);
  if (!edit) return [];
  return [{ title: TITLE, kind: 'suggestion', changes: [{ do: 'replace', ...edit }] }];
}
