import type { BindingId, Call, CallId, FileFacts, FunctionId } from './facts.ts';
import type { LostCallback } from './failures.ts';
import type { Fix, Span } from './finding.ts';
import { isInside } from './inside.ts';
import { logCaught } from './log-call.ts';
import type { FileView, ProjectView } from './views.ts';

/** Ways to let the failure of a handler arrive somewhere. */
export function guardFixes(
  file: FileView,
  project: ProjectView,
  { id, call, lost }: { id: CallId; call: Call; lost: LostCallback },
): Fix[] {
  const handler = file.facts.values[lost.value];
  if (handler?.kind !== 'function') return [];
  const wrapper = lost.runs === 'route' ? ownWrapper(file, project, id) : undefined;
  if (wrapper) return [wrapWith(file, wrapper, handler.at)];
  const next =
    lost.runs === 'route' || lost.runs === 'middleware' ? nextOf(file.facts, handler.fn) : undefined;
  if (next)
    return tryAround(file, handler.fn, `${next}(error);`, `Catch its failure and hand it to \`${next}\``);
  if (lost.runs !== 'event' && lost.runs !== 'job') return [];
  const logger = project.loggerAt(file, id);
  const what = eventOf(file.facts, call) ?? 'handler';
  const logged = logger && logCaught(file, { error: 'error', what }, logger);
  if (!logged) return [];
  return tryAround(
    file,
    handler.fn,
    logged.text,
    `Catch its failure and log it with \`${logged.target}\``,
  ).map((fix) => ({ ...fix, changes: [...fix.changes, ...logged.changes] }));
}

function wrapWith(file: FileView, wrapper: string, at: Span): Fix {
  return {
    title: `Wrap it with \`${wrapper}\``,
    kind: 'suggestion',
    changes: [{ do: 'replace', span: at, text: `${wrapper}(${file.text(at)})` }],
  };
}

/** The name of the third parameter, where the handler takes it. */
function nextOf({ functions, bindings }: FileFacts, fn: FunctionId): string | undefined {
  const params = functions[fn]?.params ?? [];
  const [only, ...others] = params.length === 3 ? (params[2] ?? []) : [];
  return only === undefined || others.length > 0 ? undefined : bindings[only]?.name;
}

/** A block around the whole body; what is written inside keeps its place. */
function tryAround(file: FileView, fn: FunctionId, handling: string, title: string): Fix[] {
  const fact = file.facts.functions[fn];
  if (!fact || fact.expression !== undefined) return [];
  const whole = file.text(fact.at);
  const arrow = fact.kind === 'arrow' ? whole.indexOf('=>') : -1;
  const open = whole.indexOf('{', fact.kind === 'arrow' ? arrow : whole.indexOf(')'));
  if (open < 0 || !whole.endsWith('}') || !/^[^{]*$/.test(whole.slice(Math.max(arrow, 0), open))) return [];
  const lineStart = file.text([0, fact.at[0]]).lastIndexOf('\n') + 1;
  const indent = /^[ \t]*/.exec(file.text([lineStart, fact.at[1]]))?.[0] ?? '';
  const body = whole.slice(open + 1, -1).trim();
  const text = `{\n${indent}  try {\n${indent}    ${body}\n${indent}  } catch (error) {\n${indent}    ${handling}\n${indent}  }\n${indent}}`;
  return [
    { title, kind: 'suggestion', changes: [{ do: 'replace', span: [fact.at[0] + open, fact.at[1]], text }] },
  ];
}

function eventOf({ values }: FileFacts, { args: [first] }: Call): string | undefined {
  const value = first === undefined ? undefined : values[first];
  return value?.kind === 'literal' ? String(value.value).replaceAll("'", '') : undefined;
}

/** The name in this file of a function that takes a handler and hands what it rejects with to `next`. */
export function ownWrapper(file: FileView, project: ProjectView, id: CallId): string | undefined {
  const { bindings, calls, values } = file.facts;
  for (const { name, kind, value, owner } of bindings) {
    if (owner !== 0 || value === undefined || (kind !== 'function' && kind !== 'const')) continue;
    const made = values[value];
    if (made?.kind === 'function' && forwards(file.facts, made.fn)) return name;
  }
  // An imported one is met where it is called.
  for (const [other, call] of calls.entries()) {
    const called = values[call.callee];
    const binding = called?.kind === 'binding' ? bindings[called.binding] : undefined;
    if (other === id || binding?.kind !== 'import') continue;
    const callee = project.callee(file, other);
    const facts = callee?.kind === 'function' ? project.facts(callee.path) : undefined;
    const isGivenOne = call.args.some((one) => values[one]?.kind === 'function');
    const isKnown = isGivenOne && callee?.kind === 'library' && callee.library === 'express-wrappers';
    if (isKnown || (facts && callee?.kind === 'function' && forwards(facts, callee.fn))) return binding.name;
  }
  return undefined;
}

/** `(fn) => (req, res, next) => … fn(req, res, next) … .catch(next)`, or a catch that calls `next`. */
function forwards(facts: FileFacts, fn: FunctionId): boolean {
  const [handler] = facts.functions[fn]?.params[0] ?? [];
  if (handler === undefined || facts.functions[fn]?.params.length !== 1) return false;
  const inner = facts.functions.findIndex(
    (one) => one.params.length >= 3 && one.created !== undefined && isInside(one.at, facts.functions[fn]?.at),
  );
  const [next] = facts.functions[inner]?.params.at(-1) ?? [];
  if (next === undefined) return false;
  const within = (call: Call) => isInside(call.at, facts.functions[inner]?.at);
  const runs = facts.calls.some((call) => within(call) && isNamed(facts, call.callee, handler));
  const hands = facts.calls.some(
    (call) =>
      within(call) &&
      (isNamed(facts, call.callee, next) || call.args.some((one) => isNamed(facts, one, next))),
  );
  return runs && hands;
}

function isNamed({ values }: FileFacts, id: number, binding: BindingId): boolean {
  const value = values[id];
  return value?.kind === 'binding' && value.binding === binding;
}
