import type { CallId } from './facts.ts';
import type { Callee } from './flow.ts';
import type { Effect } from './library.ts';
import type { FileView, ProjectView } from './views.ts';

/** Work that another party does. */
const SERVICES: ReadonlySet<Effect> = new Set([
  ...(['http', 'llm', 'mail', 'message', 'payment', 'storage', 'search', 'rpc'] as const),
]);

export function isService(effect: Effect | undefined): effect is Effect {
  return effect !== undefined && SERVICES.has(effect);
}

/** What a result holds when all went well; reading nothing else means that the failure is not looked at. */
const OF_SUCCESS = new Set(['data', 'count', 'value', '1']);

/** Of a call whose failure is part of its result: what is read instead of the failure; undefined where that is seen. */
export function readInsteadOfError(file: FileView, project: ProjectView, id: CallId): string[] | undefined {
  const keys = project.resultUse(file, id)?.keys;
  return keys?.every((one) => OF_SUCCESS.has(one)) ? keys : undefined;
}

export function failsInResult(callee: Callee | undefined): callee is Extract<Callee, { kind: 'library' }> {
  return callee?.kind === 'library' && callee.operation.fails === 'result';
}
