import type { CallId, FileFacts, Member, ValueId } from './facts.ts';
import type { WitnessStep } from './flow.ts';
import { type OptionState, optionState } from './options.ts';
import { addsWithoutRetry, nameOfValue } from './queues.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A queue that a module of Nest registers. */
export interface NestQueue {
  /** Which argument of `BullModule.registerQueue(…)` describes it. */
  index: number;
  options: ValueId;
  name: string;
  /** As written where it is a text. */
  label: string | undefined;
}

const LIBRARIES = ['bullmq', 'bull'];
export const exported = (name: string) => LIBRARIES.map((one) => `${one}#exports.${name}`);

export function decoratorCalls(project: ProjectView, name: string): WitnessStep[] {
  return exported(name).flatMap((api) => project.callsTo(api));
}

/** The queues that a call registers; undefined where it is no such call. */
export function registeredAt(project: ProjectView, file: FileRef, id: CallId): NestQueue[] | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library' || !exported('BullModule.registerQueue').includes(callee.api))
    return undefined;
  const facts = project.facts(file.path);
  return (facts?.calls[id]?.args ?? []).flatMap((options, index) => {
    const value = facts?.values[options];
    const held = value?.kind === 'object' ? value.entries.find(({ key }) => key === 'name') : undefined;
    const name = held && nameOfValue(project, file, held.value);
    const text = facts?.values[held?.value ?? -1];
    const label = text?.kind === 'literal' ? String(text.value) : undefined;
    return name === undefined ? [] : [{ index, options, name, label }];
  });
}

/** Attempts that `BullModule.forRoot(…)` gives to the jobs of all queues; 'unknown' where they cannot be read. */
export function attemptsForAll(project: ProjectView): OptionState {
  const states = [
    ...decoratorCalls(project, 'BullModule.forRoot').map(({ path, call }) =>
      attemptsIn(project, path, project.facts(path)?.calls[call]?.args.at(-1)),
    ),
    ...decoratorCalls(project, 'BullModule.forRootAsync').map((step) => attemptsOfFactory(project, step)),
  ];
  return states.find((one) => one !== 'absent') ?? 'absent';
}

const ATTEMPTS = ['defaultJobOptions', 'attempts'];

function attemptsIn(project: ProjectView, path: string, value: ValueId | undefined): OptionState {
  return optionState(project, value === undefined ? undefined : { path, value }, ATTEMPTS);
}

/** `{ useFactory: (config) => ({ … }) }`: what it returns. */
function attemptsOfFactory(project: ProjectView, { path, call }: WitnessStep): OptionState {
  const facts = project.facts(path);
  const options = facts?.values[facts.calls[call]?.args.at(-1) ?? -1];
  const held =
    options?.kind === 'object' ? options.entries.find(({ key }) => key === 'useFactory') : undefined;
  const factory = facts?.values[held?.value ?? -1];
  const fn = factory?.kind === 'function' ? facts?.functions[factory.fn] : undefined;
  const given = [fn?.expression, ...(fn?.returns ?? []).map((one) => one.value)].filter(
    (one) => one !== undefined,
  );
  if (given.length === 0) return 'unknown';
  return given.map((one) => attemptsIn(project, path, one)).find((one) => one !== 'absent') ?? 'absent';
}

/** Jobs put into the queue of that name, by what `@InjectQueue` gives, that are tried once. */
export function injectedAdds(project: ProjectView, name: string): WitnessStep[] {
  return addsWithoutRetry(
    project,
    LIBRARIES.flatMap((one) => project.callsTo(`${one}#Queue.add`)).filter((step) => {
      const injected = injectedName(project, step);
      return injected === name;
    }),
  );
}

function injectedName(project: ProjectView, { path, call }: WitnessStep): string | undefined {
  const facts = project.facts(path);
  const callee = facts?.values[facts.calls[call]?.callee ?? -1];
  const field = callee?.kind === 'member' ? facts?.values[callee.of] : undefined;
  const self = field?.kind === 'member' ? facts?.values[field.of] : undefined;
  if (!facts || field?.kind !== 'member' || self?.kind !== 'this' || self.cls === undefined) return undefined;
  const member = facts.classes[self.cls]?.members.find(({ name }) => name === field.name);
  return member && decoratedName(project, path, facts, decoratorsOf(facts, member), 'InjectQueue');
}

/** Those of a parameter that declares the field are the parameter's own. */
function decoratorsOf(
  { bindings }: FileFacts,
  { at, injected, decorators = [] }: Member,
): readonly ValueId[] {
  if (!injected) return decorators;
  const parameter = bindings.find(
    ({ kind, at: [start, end] }) => kind === 'parameter' && at[0] <= start && end <= at[1],
  );
  return parameter?.decorators ?? [];
}

/** The queue that a decorator names: `@Processor('mail')`, `@Processor({ name: 'mail' })`. */
export function decoratedName(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  decorators: readonly ValueId[],
  decorator: string,
): string | undefined {
  for (const one of decorators) {
    const value = facts.values[one];
    const callee = value?.kind === 'call' ? project.callee({ path }, value.call) : undefined;
    if (value?.kind !== 'call' || callee?.kind !== 'library') continue;
    if (!exported(decorator).includes(callee.api)) continue;
    const [first = -1] = facts.calls[value.call]?.args ?? [];
    const options = facts.values[first];
    const held =
      options?.kind === 'object' ? options.entries.find(({ key }) => key === 'name')?.value : first;
    return held === undefined ? undefined : nameOfValue(project, { path }, held);
  }
  return undefined;
}
