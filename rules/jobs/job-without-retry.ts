import { z } from 'zod';
import type { CallId } from '../kit/facts.ts';
import type { Fix } from '../kit/finding.ts';
import { editOption } from '../kit/option-edits.ts';
import { optionState } from '../kit/options.ts';
import { addsWithoutRetry, keptAs, madeByQueueLibrary, processorsOf, remoteWork } from '../kit/queues.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule } from '../kit/rule.ts';
import type { FileView, ProjectView } from '../kit/views.ts';

const RETRY = "{ attempts: 3, backoff: { type: 'exponential', delay: 1_000 } }";

export default defineRule({
  id: 'job-without-retry',
  area: 'jobs',
  summary: 'a job that calls another service and is tried only once',
  why: 'A queue is there so that work survives a bad moment. BullMQ and Bull try a job once where nobody says otherwise: the first refused connection or 503 moves it to the failed ones, and the mail is never sent.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check({ file, project, report, note }) {
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const [id, call] of file.facts.calls.entries()) {
      if (madeByQueueLibrary(project, file, id)?.kind !== 'Queue') continue;
      if (hasDefault(project, file, id)) {
        note?.(call.at, 'the queue has attempts in its default options');
        continue;
      }
      const made = { path: file.path, call: id };
      const [first, ...more] = addsWithoutRetry(project, made);
      const work = remoteWork(project, processorsOf(project, made));
      if (!first || !work) {
        note?.(call.at, 'no job is added without attempts, or none of the work leaves the process');
        continue;
      }
      const name = keptAs(file.facts, id);
      const jobs = more.length > 0 ? `its ${more.length + 1} kinds of jobs` : 'a job';
      report({
        at: call.at,
        message: `${name ? `\`${name}\`` : 'This queue'} tries ${jobs} once: when ${whatFails(project, work.way.at(-1))} fails for a moment, the work is never done; set \`defaultJobOptions\` with \`attempts\` and \`backoff\`.`,
        related: [first, ...more].map((step) => ({
          path: step.path,
          span: project.facts(step.path)?.calls[step.call]?.at ?? [0, 0],
          message: 'adds a job without `attempts`',
        })),
        fixes: work.effect === 'payment' ? [] : retryFix(file, id),
      });
    }
  },
});

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
  return callee?.kind === 'library' ? `\`${callee.library}\`` : 'the service that it calls';
}

/** Not for payments: whether trying again is safe there, only who wrote it knows. */
function retryFix(file: FileView, id: CallId): Fix[] {
  const edit = editOption(file, id, 1, ['defaultJobOptions'], RETRY);
  if (!edit) return [];
  const title = 'Try each job three times, with a growing pause';
  return [{ title, kind: 'suggestion', changes: [{ do: 'replace', ...edit }] }];
}
