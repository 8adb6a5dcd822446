import type { ClassFact, FileFacts, FunctionId, Member, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { FunctionRef } from './flow.ts';
import { decoratedName, decoratorCalls, exported } from './nest-queues.ts';
import type { FileRef, FileView, ProjectView } from './views.ts';

/** A class of which Nest makes a worker: `@Processor('mail') class Mails`. */
export interface NestWorker {
  at: Span;
  name: string | undefined;
  library: string;
  /** One of its methods hears of jobs that fail. */
  listens: boolean;
  processors: FunctionRef[];
}

/** The methods that work off jobs of the queue of that name. */
export function nestProcessors(project: ProjectView, name: string): FunctionRef[] {
  const files = new Set(decoratorCalls(project, 'Processor').map(({ path }) => path));
  return [...files].sort().flatMap((path) => {
    const facts = project.facts(path);
    return (facts?.classes ?? []).flatMap(({ decorators, members }) =>
      facts && decoratedName(project, path, facts, decorators, 'Processor') === name
        ? processorsIn(path, facts, members)
        : [],
    );
  });
}

export function nestWorkers(project: ProjectView, file: FileView): NestWorker[] {
  return file.facts.classes.flatMap((one): NestWorker[] => {
    const decorator = one.decorators.find((id) => libraryOf(project, file, id, 'Processor') !== undefined);
    const at = file.facts.values[decorator ?? -1]?.at;
    if (decorator === undefined || !at) return [];
    return [
      {
        at,
        name: one.name,
        library: libraryOf(project, file, decorator, 'Processor') ?? '',
        listens: one.members.some((member) => hears(project, file, member)),
        processors: processorsIn(file.path, file.facts, one.members),
      },
    ];
  });
}

/** A listener for the events of a queue, wherever it works: `@OnQueueEvent('failed')`. */
export function listensForAll(project: ProjectView): boolean {
  return ['OnQueueEvent', 'OnGlobalQueueFailed'].some((one) => decoratorCalls(project, one).length > 0);
}

const FAILED = ['OnQueueFailed', 'OnGlobalQueueFailed', 'OnWorkerEvent'];

function hears(project: ProjectView, file: FileView, { decorators = [] }: Member): boolean {
  return decorators.some((id) => {
    const heard = FAILED.find((one) => libraryOf(project, file, id, one) !== undefined);
    if (heard !== 'OnWorkerEvent') return heard !== undefined;
    const event = argumentOf(file.facts, id);
    return event?.kind !== 'literal' || event.value === 'failed';
  });
}

function argumentOf(facts: FileFacts, id: ValueId): FileFacts['values'][number] | undefined {
  const value = facts.values[id];
  return value?.kind === 'call' ? facts.values[facts.calls[value.call]?.args[0] ?? -1] : undefined;
}

/** Which library a decorator of that name is from. */
function libraryOf(project: ProjectView, file: FileRef, id: ValueId, name: string): string | undefined {
  const value = project.facts(file.path)?.values[id];
  const callee = value?.kind === 'call' ? project.callee(file, value.call) : undefined;
  return callee?.kind === 'library' && exported(name).includes(callee.api) ? callee.library : undefined;
}

function processorsIn(path: string, facts: FileFacts, members: ClassFact['members']): FunctionRef[] {
  return members.flatMap((one) => {
    const fn = worksOff(facts, one) ? functionOf(facts, one.value) : undefined;
    return fn === undefined ? [] : [{ path, fn }];
  });
}

function worksOff(facts: FileFacts, { name, decorators = [] }: Member): boolean {
  if (name === 'process') return true;
  return decorators.some((one) => {
    const value = facts.values[one];
    const callee = value?.kind === 'call' ? facts.values[facts.calls[value.call]?.callee ?? -1] : undefined;
    return callee?.kind === 'binding' && facts.bindings[callee.binding]?.imported === 'Process';
  });
}

function functionOf({ values }: FileFacts, id: ValueId | undefined): FunctionId | undefined {
  const value = values[id ?? -1];
  return value?.kind === 'function' ? value.fn : undefined;
}
