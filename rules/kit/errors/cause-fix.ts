import type { Call, FileFacts, ValueId } from '../facts.ts';
import type { Change, Fix, Span } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import { calledName } from './cleanup.ts';
import type { Handler } from './handlers.ts';
import type { Replacement } from './replacements.ts';

/** Hands the caught error on as `cause`, where the new error takes one. */
export function causeFix(
  file: FileView,
  project: ProjectView,
  handler: Handler,
  { value, call, isStringified }: Replacement,
): Fix[] {
  const position = call?.how === 'new' ? causePosition(file, project, value, call) : undefined;
  const error = position === undefined ? undefined : nameOfError(file, handler);
  if (!call || !error || position === undefined) return [];
  const given = isStringified ? asText(file, call, error.name) : withCause(file, call, position, error.name);
  if (!given) return [];
  return [
    {
      title: `Pass \`${error.name}\` on as the cause`,
      kind: 'suggestion',
      changes: [...error.changes, given],
    },
  ];
}

const BUILT_IN = /^(Error|TypeError|RangeError|SyntaxError|ReferenceError|EvalError|URIError)$/;
/** Since then the errors of the language take a cause. */
const WITH_CAUSE = 2022;

/** Which argument holds `cause` among its options. */
function causePosition(file: FileView, project: ProjectView, value: ValueId, call: Call): number | undefined {
  const made = file.facts.values[value];
  const callee = made?.kind === 'call' ? project.callee(file, made.call) : undefined;
  const name = calledName(file.facts, call);
  if (callee?.kind === 'library' && callee.library === 'nestjs-common') {
    if ((project.version(file, '@nestjs/common')?.major ?? 0) < 9) return undefined;
    if (name === 'HttpException') return 2;
    return name.endsWith('Exception') ? 1 : undefined;
  }
  if (callee?.kind === 'library' && callee.library === 'trpc') return 0;
  if (callee?.kind === 'library' && callee.library === 'hono-helpers' && name === 'HTTPException') return 1;
  if ((project.edition(file) ?? 0) < WITH_CAUSE) return undefined;
  if (file.facts.values[call.callee]?.kind === 'global') return BUILT_IN.test(name) ? 1 : undefined;
  const origin = project.origin(file, call.callee);
  return origin?.root === 'class' && origin.steps.length === 0
    ? ofClass(project.facts(origin.path), origin.cls)
    : undefined;
}

/** A class that has no constructor of its own takes what `Error` takes; one that has hands it on, or does not. */
function ofClass(facts: FileFacts | undefined, cls: number): number | undefined {
  const fact = facts?.classes[cls];
  const base = facts?.values[fact?.extends ?? -1];
  if (!facts || base?.kind !== 'global' || !BUILT_IN.test(base.name)) return undefined;
  const made = facts.functions.find((one) => one.cls === cls && one.kind === 'constructor');
  if (!made) return 1;
  const options = facts.calls.find((one) => {
    const callee = facts.values[one.callee];
    return callee?.kind === 'super' && callee.cls === cls;
  })?.args[1];
  const handed = facts.values[options ?? -1];
  if (handed?.kind !== 'binding') return undefined;
  const index = made.params.findIndex(([one]) => one === handed.binding);
  return index < 0 ? undefined : index;
}

/** Behind the last argument, or among the options that are there. */
function withCause(file: FileView, { args, at }: Call, position: number, error: string): Change | undefined {
  const { facts } = file;
  if (args.some((one) => facts.values[one]?.kind === 'spread') || args.length < position) return undefined;
  const entry = error === 'cause' ? 'cause' : `cause: ${error}`;
  if (args.length === position) {
    const last = lastArgument(file, { args, at });
    return last && { do: 'replace', span: [last[1], last[1]], text: `, { ${entry} }` };
  }
  const options = facts.values[args[position] ?? -1];
  if (options?.kind !== 'object') return undefined;
  const end = options.entries.at(-1)?.at[1];
  return end === undefined ? undefined : { do: 'replace', span: [end, end], text: `, ${entry}` };
}

/** `new Error(err)`: what it was made of becomes its text, as it did before. */
function asText(file: FileView, call: Call, error: string): Change | undefined {
  const last = call.args.length === 1 ? lastArgument(file, call) : undefined;
  return last && { do: 'replace', span: last, text: `String(${error}), { cause: ${error} }` };
}

/** With the `as string` behind it, which belongs to no value. */
function lastArgument(file: FileView, { args, at }: Pick<Call, 'args' | 'at'>): Span | undefined {
  const last = file.facts.values[args.at(-1) ?? -1]?.at;
  const rest = last && /^(?<cast>[^,]*?)\s*,?\s*\)$/.exec(file.text([last[1], at[1]]))?.groups;
  return last && rest && [last[0], last[1] + (rest['cast']?.length ?? 0)];
}

/** The name of what was caught; `catch {` gets one. */
function nameOfError(file: FileView, handler: Handler): { name: string; changes: Change[] } | undefined {
  const { facts } = file;
  const start = facts.regions[handler.body]?.at[0];
  if (handler.error !== undefined) {
    const binding = facts.bindings[handler.error];
    return binding && !binding.path ? { name: binding.name, changes: [] } : undefined;
  }
  if (handler.kind !== 'catch' || start === undefined) return undefined;
  const head = /^catch\s*(?=\{)/.exec(file.text([start, start + 40]))?.[0];
  const whole = facts.regions[handler.body]?.at ?? [0, 0];
  if (!head || /\berror\b/.test(file.text(whole))) return undefined;
  return {
    name: 'error',
    changes: [{ do: 'replace', span: [start, start + head.length], text: 'catch (error) ' }],
  };
}
