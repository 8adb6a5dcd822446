import { agendaRetries } from './agenda-retries.ts';
import { chainAround } from './chains.ts';
import type { CallId } from './facts.ts';
import type { Change } from './finding.ts';
import type { FunctionRef, LibraryCallee } from './flow.ts';
import { editOption } from './option-edits.ts';
import { optionState } from './options.ts';
import { functionsGiven, nameOfValue } from './queues.ts';
import type { FileView, ProjectView } from './views.ts';

/** A job that its library tries once, as the call says it that puts it in. */
export interface SingleTry {
  processors: FunctionRef[];
  /** What to write, in words for a message. */
  advice: string;
  changes: readonly Change[];
}

export function singleTryAt(project: ProjectView, file: FileView, id: CallId): SingleTry | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library') return undefined;
  if (callee.api === 'pg-boss#Boss.send') return ofPgBoss(project, file, id, callee);
  if (callee.api === 'agenda#Agenda.define') return ofAgenda(project, file, id, callee);
  return callee.api === 'bee-queue#Job.save' ? ofBeeQueue(project, file, id) : undefined;
}

const PG_BOSS = 'retryLimit';

/** `boss.send('mail', data)`: below 10 a job has one try. */
function ofPgBoss(
  project: ProjectView,
  file: FileView,
  id: CallId,
  { api, made }: LibraryCallee,
): SingleTry | undefined {
  const [queue, , options] = file.facts.calls[id]?.args ?? [];
  const name = queue === undefined ? undefined : nameOfValue(project, file, queue);
  if (project.limits(file, api)?.defaults?.retries !== 0 || name === undefined || !made) return undefined;
  const isGiven = (path: string, value: number | undefined) =>
    optionState(project, value === undefined ? undefined : { path, value }, [PG_BOSS]) !== 'absent';
  const ofBoss = project.facts(made.path)?.calls[made.call]?.args ?? [];
  if (isGiven(file.path, options) || ofBoss.some((one) => isGiven(made.path, one))) return undefined;
  const workers = project.callsTo('pg-boss#Boss.work').filter(({ path, call }) => {
    const [own] = project.facts(path)?.calls[call]?.args ?? [];
    return own !== undefined && nameOfValue(project, { path }, own) === name;
  });
  const edit = editOption(file, id, 2, [PG_BOSS], '3, retryBackoff: true');
  return {
    processors: workers.flatMap((step) => functionsGiven(project, step)),
    advice: 'pass `retryLimit` and `retryBackoff`',
    changes: edit ? [{ do: 'replace', ...edit }] : [],
  };
}

/** `queue.createJob(data).save()`: one try, unless the chain says more. */
function ofBeeQueue(project: ProjectView, file: FileView, id: CallId): SingleTry | undefined {
  const { calls } = chainAround(file.facts, id);
  const first = calls.find(({ name }) => name === 'createJob');
  if (!first || calls.some(({ name }) => name === 'retries')) return undefined;
  const callee = project.callee(file, first.id);
  const made = callee?.kind === 'library' ? callee.made : undefined;
  const end = file.facts.calls[first.id]?.at[1];
  if (!made || end === undefined) return undefined;
  const workers = project.callsOn(made).filter((step) => {
    const what = project.callee(step, step.call);
    return what?.kind === 'library' && what.api === 'bee-queue#Queue.process';
  });
  return {
    processors: workers.flatMap((step) => functionsGiven(project, step)),
    advice: 'call `.retries(3)` and `.backoff(…)` on it',
    changes: [{ do: 'replace', span: [end, end], text: ".retries(3).backoff('exponential', 1_000)" }],
  };
}

/** `agenda.define('mail', …)`: one try of what is not put in again anyway, unless the definition says more. */
function ofAgenda(
  project: ProjectView,
  file: FileView,
  id: CallId,
  { made }: LibraryCallee,
): SingleTry | undefined {
  const [name] = file.facts.calls[id]?.args ?? [];
  const job = name === undefined ? undefined : nameOfValue(project, file, name);
  const advice = job === undefined || !made ? undefined : agendaRetries(project, file, id, { job, made });
  return advice && { ...advice, processors: functionsGiven(project, { path: file.path, call: id }) };
}
