import * as z from 'zod';
import type { Call, CallId, ValueId } from '../kit/facts.ts';
import { calledBy } from '../kit/failure-way.ts';
import type { Fix } from '../kit/finding.ts';
import type { WitnessStep } from '../kit/flow.ts';
import { processEnd } from '../kit/last-listener.ts';
import { logCaught } from '../kit/log-call.ts';
import { optionState } from '../kit/options.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { harmOfRejection } from '../kit/unattended.ts';
import { chainOf } from '../kit/values.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'unhandled-error-event',
  area: 'errors',
  summary: "an emitter whose 'error' event ends the process, since nobody listens for it",
  why: "An EventEmitter throws what it emits as 'error' when nobody listens, outside of every request and every try. A pool whose idle connection is dropped at night, a Redis client that loses its socket, a program that cannot be started: each ends the whole process, although the library would have recovered by itself.",
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    const { facts } = file;
    const confidence = harmOfRejection(file.role);
    if (!confidence) return;
    for (const { id, call, callee } of project.libraryCalls(file)) {
      const emits = callee.operation.emitsError;
      const fine = emits && reasonFor(context, id);
      if (fine) context.note?.(call.at, fine);
      if (!emits || fine) continue;
      const name =
        nameOf(context, id) ?? `${call.how === 'new' ? 'new ' : ''}${calledBy(facts, call.callee) ?? 'this'}`;
      const end = processEnd(project, file, 'uncaughtException');
      const harm =
        end.goesOn || end.places.length > 0
          ? `, outside of every request, and ${end.words}`
          : ' and ends the process';
      context.report({
        at: facts.values[call.callee]?.at ?? call.at,
        confidence,
        ...(end.goesOn && { severity: 'warning' }),
        message: `Nobody listens for 'error' of \`${name}\`: when ${emits}, the event is thrown${harm}. Add \`.on('error', …)\` that logs it.`,
        related: end.places,
        fixes: listen(context, id, call),
      });
    }
  },
});

function reasonFor(context: Context, id: CallId): string | undefined {
  if (isHeard(context, id)) return "something listens for its 'error'";
  if (isHandedOn(context, id)) return "it is handed to something that may listen for its 'error'";
  return runsInShell(context, id) ? 'a shell starts in any case, and tells by its exit code' : undefined;
}

const LISTENS = /^(on|once|addListener|prependListener|prependOnceListener)$/;

/** A listener that somebody puts on what the call makes, wherever. */
function isHeard({ file, project }: Context, id: CallId): boolean {
  return (
    project.callsOn({ path: file.path, call: id }).some((step) => listensForError({ project }, step)) ||
    isHeardByPlace({ file, project }, id)
  );
}

/** `this.child = fork(…); this.child.on('error', …)`, wherever `this` leads. */
function isHeardByPlace({ file, project }: Pick<Context, 'file' | 'project'>, id: CallId): boolean {
  const { facts, path } = file;
  const write = facts.writes.find(({ value }) => {
    const made = facts.values[value];
    return made?.kind === 'call' && made.call === id;
  });
  const place = write && chainOf(facts, write.target)?.join('.');
  if (!place) return false;
  return facts.calls.some(({ callee }, call) => {
    const member = facts.values[callee];
    const isThere = member?.kind === 'member' && chainOf(facts, member.of)?.join('.') === place;
    return isThere && listensForError({ project }, { path, fn: 0, call });
  });
}

/** A shell starts in any case: that there is no such program is an exit code. */
function runsInShell({ file, project }: Context, id: CallId): boolean {
  const options = file.facts.calls[id]?.args.at(-1);
  return (
    options !== undefined && optionState(project, { path: file.path, value: options }, ['shell']) === 'set'
  );
}

function listensForError({ project }: Pick<Context, 'project'>, { path, call: id }: WitnessStep): boolean {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  const callee = call && facts.values[call.callee];
  const event = facts?.values[call?.args[0] ?? -1];
  if (callee?.kind !== 'member' || !LISTENS.test(callee.name)) return false;
  // A name that is not written there may be any.
  return event?.kind !== 'literal' || event.value === 'error';
}

/** Take a client as it is; others, as Prisma's adapter, listen for its errors themselves. */
const ONLY_ASKS = new Set(['drizzle']);

/** Given to something that may put a listener on it. */
function isHandedOn({ file, project }: Context, id: CallId): boolean {
  const isIt = (value: ValueId) => {
    const kind = file.facts.values[value]?.kind;
    if (kind !== 'binding' && kind !== 'member' && kind !== 'call' && kind !== 'await') return false;
    const made = project.origin(file, value)?.thing?.made;
    return made?.path === file.path && made.call === id;
  };
  return file.facts.calls.some((call, other) => {
    if (!call.args.some(isIt)) return false;
    const callee = project.callee(file, other);
    return callee?.kind !== 'library' || !ONLY_ASKS.has(callee.library);
  });
}

/** `const pool = new Pool()`: the name that stands for it. */
function nameOf({ file }: Context, id: CallId): string | undefined {
  const { bindings, values } = file.facts;
  const binding = bindings.find(({ value, path, kind }) => {
    const made = values[value ?? -1];
    const inner = made?.kind === 'await' ? values[made.of] : made;
    return kind === 'const' && !path && inner?.kind === 'call' && inner.call === id;
  });
  return binding?.name;
}

/** A line behind the declaration. */
function listen(context: Context, id: CallId, call: Call): Fix[] {
  const { file, project } = context;
  const name = nameOf(context, id);
  const logger = name ? project.loggerAt(file, id) : undefined;
  const logged = name && logger ? logCaught(file, { error: 'err', what: name }, logger) : undefined;
  const rest = /^[^\n]*/.exec(file.text([call.at[1], call.at[1] + 200]))?.[0] ?? '';
  if (!logged || !/^\s*;?\s*$/.test(rest)) return [];
  const end = call.at[1] + rest.length;
  const lineStart = file.text([0, call.at[0]]).lastIndexOf('\n') + 1;
  const indent = /^[ \t]*/.exec(file.text([lineStart, call.at[0]]))?.[0] ?? '';
  const line = `${name}.on('error', (err) => ${logged.text.replace(/;$/, '')});`;
  return [
    {
      title: `Log its 'error' events with \`${logged.target}\``,
      kind: 'suggestion',
      changes: [{ do: 'replace', span: [end, end], text: `\n${indent}${line}` }, ...logged.changes],
    },
  ];
}
