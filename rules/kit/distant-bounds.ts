import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { isDestroyedWhenIdle } from './idle-destroy.ts';
import { firstArgument, type OptionState, optionState } from './options.ts';
import type { Site } from './origin.ts';
import { functionsAround } from './regions.ts';
import type { RemoteCall } from './time-bound.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A limit that is set neither at the call nor where its client is made. */
export function isBoundAtDistance(
  project: ProjectView,
  file: FileRef,
  id: CallId,
  { callee }: RemoteCall,
): boolean {
  switch (callee.library) {
    case 'global':
    case 'undici':
      return hasBoundDispatcher(project);
    case 'axios':
      return hasBoundInterceptor(project, callee.made);
    case 'nestjs-axios':
      return hasBoundModule(project) || hasBoundInterceptor(project, undefined);
    case 'node-http': {
      const facts = project.facts(file.path);
      return facts !== undefined && isDestroyedWhenIdle(facts, id);
    }
    default:
      return false;
  }
}

/** `setGlobalDispatcher(new Agent({ headersTimeout }))` holds for every `fetch` of the process. */
function hasBoundDispatcher(project: ProjectView): boolean {
  const calls = ['undici#exports.setGlobalDispatcher', 'undici#Module.setGlobalDispatcher'];
  return calls
    .flatMap((api) => project.callsTo(api))
    .some(({ path, call }) => {
      const facts = project.facts(path);
      const agent = facts && firstArgument(path, facts, call);
      return mayHold(optionState(project, agent, ['headersTimeout']));
    });
}

/** `HttpModule.register({ timeout })`; which of several modules hands out the service cannot be told. */
function hasBoundModule(project: ProjectView): boolean {
  const calls = ['nestjs-axios#exports.HttpModule.register', 'nestjs-axios#HttpModule.register'];
  const registered = calls.flatMap((api) => project.callsTo(api));
  const later = calls.flatMap((api) => project.callsTo(`${api}Async`));
  return (
    later.length > 0 ||
    registered.some(({ path, call }) => {
      const facts = project.facts(path);
      return mayHold(optionState(project, facts && firstArgument(path, facts, call), ['timeout']));
    })
  );
}

function mayHold(state: OptionState): boolean {
  return state === 'set' || state === 'unknown';
}

/** An interceptor of the client's requests that writes a limit into each: `config.timeout = 5_000`. */
function hasBoundInterceptor(project: ProjectView, made: Site | undefined): boolean {
  return project.callsTo('axios#Interceptors.request.use').some(({ path, call }) => {
    const callee = project.callee({ path }, call);
    const of = callee?.kind === 'library' ? callee.made : undefined;
    if (of?.path !== made?.path || of?.call !== made?.call) return false;
    const facts = project.facts(path);
    return (facts?.calls[call]?.args ?? []).some((arg) => {
      const origin = project.origin({ path }, arg);
      if (origin?.root !== 'function' || origin.steps.length > 0) return false;
      const home = project.facts(origin.path);
      return home !== undefined && writesLimit(home, origin.fn);
    });
  });
}

const LIMITS: ReadonlySet<string> = new Set(['timeout', 'signal']);

function writesLimit(facts: FileFacts, fn: FunctionId): boolean {
  const own = facts.functions[fn];
  const written = facts.writes.some(({ target, region }) => {
    const member = facts.values[target];
    return (
      member?.kind === 'member' &&
      LIMITS.has(member.name) &&
      functionsAround(facts, region).some((one) => one === own)
    );
  });
  const given = [...(own?.returns ?? []).map(({ value }) => value), own?.expression];
  return written || given.some((one) => one !== undefined && givesLimit(facts, one));
}

function givesLimit({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return value?.kind === 'object' && value.entries.some(({ key }) => key !== undefined && LIMITS.has(key));
}
