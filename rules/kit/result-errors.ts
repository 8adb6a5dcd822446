import type { CallId, FileFacts } from './facts.ts';
import type { Callee, FunctionRef } from './flow.ts';
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

const FLAGS = new Set(['success', 'ok']);

/** A function that tells of failure by what it returns: `{ success: false, … }` on one way and true on another. */
export function tellsByFlag(facts: FileFacts, { fn }: FunctionRef): string | undefined {
  const flags = (facts.functions[fn]?.returns ?? []).flatMap(({ value }) => {
    const result = value === undefined ? undefined : facts.values[value];
    if (result?.kind !== 'object') return [];
    return result.entries.flatMap(({ key, value: said }) => {
      const flag = facts.values[said];
      return key !== undefined && FLAGS.has(key) && flag?.kind === 'literal'
        ? [{ key, value: flag.value }]
        : [];
    });
  });
  const failed = flags.find((one) => one.value === false);
  return failed && flags.some((one) => one.key === failed.key && one.value === true) ? failed.key : undefined;
}
