import type { CallId } from './facts.ts';
import type { Change } from './finding.ts';
import type { WitnessStep } from './flow.ts';
import { editOption } from './option-edits.ts';
import { optionState } from './options.ts';
import type { Site } from './origin.ts';
import { nameOfValue } from './queues.ts';
import type { FileView, ProjectView } from './views.ts';

/** Since then a definition may say how often its jobs are tried. */
const WITH_BACKOFF = 6;

interface Retries {
  /** What to write, in words for a message. */
  advice: string;
  changes: readonly Change[];
}

/** What a definition lacks whose jobs are tried once; undefined where they are tried again, or may be. */
export function agendaRetries(
  project: ProjectView,
  file: FileView,
  id: CallId,
  { job, made }: { job: string; made: Site },
): Retries | undefined {
  const steps = project.callsOn(made);
  if (
    !steps.some((step) => putsInOnce(project, step, job)) ||
    steps.some((one) => hearsFailures(project, one))
  )
    return undefined;
  const options = file.facts.calls[id]?.args.slice(1) ?? [];
  const isGiven = options.some((value) => {
    if (file.facts.values[value]?.kind === 'function') return false;
    return optionState(project, { path: file.path, value }, ['backoff']) === 'set';
  });
  if (isGiven) return undefined;
  const major = project.version(file, 'agenda')?.major;
  if (major === undefined || major < WITH_BACKOFF)
    return { advice: "listen with `.on('fail', …)` and schedule it again, a little later", changes: [] };
  return { advice: 'pass `backoff` as an option of `define`', changes: backoffHere(file, id) };
}

/** `agenda.now('mail', data)`; what comes again by the clock gets its next try there. */
function putsInOnce(project: ProjectView, { path, call }: WitnessStep, job: string): boolean {
  const callee = project.callee({ path }, call);
  if (callee?.kind !== 'library') return false;
  const args = project.facts(path)?.calls[call]?.args ?? [];
  const name = callee.api.endsWith('.schedule') ? args[1] : ONCE.test(callee.api) ? args[0] : undefined;
  return name !== undefined && nameOfValue(project, { path }, name) === job;
}

const ONCE = /\.(now|create)$/;

/** Whoever hears of failures may put the job in again. */
function hearsFailures(project: ProjectView, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  const event = facts?.values[facts.calls[call]?.args[0] ?? -1];
  const text = event?.kind === 'literal' ? event.value : event?.kind === 'template' ? event.texts[0] : '';
  return typeof text === 'string' && /^fail(:|$)/.test(text);
}

function backoffHere(file: FileView, id: CallId): Change[] {
  const { bindings } = file.facts;
  const own = bindings.find(({ from, imported }) => from === 'agenda' && imported === 'exponential');
  if (!own && bindings.some(({ name }) => name === 'exponential')) return [];
  const value = `${own?.name ?? 'exponential'}({ delay: 1_000, maxRetries: 3 })`;
  const edit = editOption(file, id, 2, ['backoff'], value);
  if (!edit) return [];
  const added: Change = {
    do: 'import',
    from: 'agenda',
    imported: 'exponential',
    local: 'exponential',
    style: 'import',
  };
  return [{ do: 'replace', ...edit }, ...(own ? [] : [added])];
}
