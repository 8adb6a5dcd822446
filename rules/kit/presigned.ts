import { derived } from './derived.ts';
import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { optionState } from './options.ts';
import { packageOf } from './package-calls.ts';
import { functionAround } from './regions.ts';
import { inProduction } from './roles.ts';
import type { FileRef, FileView, ProjectView } from './views.ts';

/**
 * Whether a call hands out an address to which anything can be uploaded. Where a function of the project does nothing
 * but sign, whoever calls it knows the size and has to say it.
 */
export function unboundedPresign(project: ProjectView, file: FileView, id: CallId): boolean {
  const region = file.facts.calls[id]?.region ?? 0;
  const around = functionAround(file.facts, region);
  if (isUnboundedHere(project, file, id))
    return (
      around === undefined || (callersOf(project, file, around) === 0 && isRunByItself(project, file, around))
    );
  const callee = project.callee(file, id);
  const inner = callee?.kind === 'function' ? project.facts(callee.path) : undefined;
  // Nearly no file signs anything: that is asked first.
  if (callee?.kind !== 'function' || !inner || !signs(inner)) return false;
  if (around !== undefined && asksSize(file.facts, around)) return false;
  return inner.calls.some(
    (call, at) => functionAround(inner, call.region) === callee.fn && isUnboundedHere(project, callee, at),
  );
}

const SIGNER = '@aws-sdk/s3-request-presigner';

const signs = derived(({ imports }) => imports.some((one) => one.from === SIGNER));

/** Of a function that nobody is seen to call, what becomes of the address is not seen either; of a handler it is sent. */
function isRunByItself(project: ProjectView, { path }: FileRef, fn: FunctionId): boolean {
  const { cls, kind } = project.facts(path)?.functions[fn] ?? {};
  const isMethod = cls !== undefined && kind === 'method';
  return !isMethod || project.situations(path, fn).some(({ way }) => way.length === 0);
}

function callersOf(project: ProjectView, { path }: FileRef, fn: FunctionId): number {
  return project.callers(path, fn).filter((one) => inProduction(project.role(one.path))).length;
}

/** `getSignedUrl(client, new PutObjectCommand({ … }))` without a length. */
function isUnboundedHere(project: ProjectView, file: FileRef, id: CallId): boolean {
  const facts = project.facts(file.path);
  const call = facts?.calls[id];
  const command = facts && call?.args[1] !== undefined ? madeBy(facts, call.args[1]) : undefined;
  if (!facts || !call || command === undefined) return false;
  if (packageOf(project, file, id)?.name !== SIGNER) return false;
  const fn = functionAround(facts, call.region);
  if (fn !== undefined && asksSize(facts, fn)) return false;
  const from = packageOf(project, file, command);
  if (from?.steps[0] !== 'PutObjectCommand') return false;
  const value = facts.calls[command]?.args[0];
  const at = value === undefined ? undefined : { path: file.path, value };
  return optionState(project, at, ['ContentLength']) === 'absent';
}

function madeBy(facts: FileFacts, id: ValueId): CallId | undefined {
  const value = facts.values[id];
  if (value?.kind === 'call') return value.call;
  const made = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  const call = made === undefined ? undefined : facts.values[made];
  return call?.kind === 'call' ? call.call : undefined;
}

const SIZE = /size|length|bytes/i;

/** Whether a function compares a size with something. */
export function asksSize(facts: FileFacts, fn: FunctionId): boolean {
  const [start, end] = facts.functions[fn]?.at ?? [0, 0];
  const names = (id: ValueId): boolean => {
    const value = facts.values[id];
    if (value?.kind === 'member') return SIZE.test(value.name);
    return value?.kind === 'binding' && SIZE.test(facts.bindings[value.binding]?.name ?? '');
  };
  return facts.values.some(
    (one) =>
      one.kind === 'binary' &&
      /^[<>]=?$/.test(one.op) &&
      start <= one.at[0] &&
      one.at[1] <= end &&
      (names(one.left) || names(one.right)),
  );
}
