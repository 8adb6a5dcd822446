import * as z from 'zod';
import type { CallId, Write } from '../kit/facts.ts';
import type { Fix, Span } from '../kit/finding.ts';
import { editOption } from '../kit/option-edits.ts';
import { optionState } from '../kit/options.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';

type Context = RuleContext<Record<string, never>>;

/** Node's own limits, in milliseconds and in words. */
const LIMITS: Readonly<Record<string, { usual: string; text: string }>> = {
  requestTimeout: { usual: '300_000', text: 'a request that never ends' },
  headersTimeout: { usual: '60_000', text: 'headers that never end' },
};

export default defineRule({
  id: 'server-without-timeouts',
  area: 'http',
  summary: 'a server that waits without end for a request to arrive',
  why: 'A client that sends its request byte by byte costs itself nothing and holds a connection of the server for as long as that allows. A few thousand of them, and nobody else gets through. Node ends such requests by itself; what switches that off opens the door again.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    const { facts, role } = file;
    if (!answersForTraffic(role)) return;
    for (const write of facts.writes) reportWrite(context, write);
    for (const { id } of project.libraryCalls(file)) {
      reportOptions(context, id);
      reportFastify(context, id);
    }
  },
});

/** `server.requestTimeout = 0` */
function reportWrite(context: Context, { target, value }: Write): void {
  const { file, project } = context;
  const member = file.facts.values[target];
  const given = file.facts.values[value];
  if (member?.kind !== 'member' || !LIMITS[member.name] || !given || !isZero(context, value)) return;
  if (project.origin(file, member.of)?.thing?.key !== 'node-http#Server') return;
  report(context, member.name, { at: [member.at[0], given.at[1]], zero: given.at });
}

/** `createServer({ requestTimeout: 0 }, app)` */
function reportOptions(context: Context, id: CallId): void {
  const { file, project } = context;
  const callee = project.callee(file, id);
  const returns = callee?.kind === 'library' ? callee.operation.returns : undefined;
  if (callee?.kind !== 'library' || callee.library !== 'node-http' || returns !== 'Server') return;
  const [first = -1] = file.facts.calls[id]?.args ?? [];
  const options = file.facts.values[first];
  for (const { key = '', value, at } of options?.kind === 'object' ? options.entries : []) {
    const given = file.facts.values[value];
    if (LIMITS[key] && given && isZero(context, value)) report(context, key, { at, zero: given.at });
  }
}

function isZero({ file }: Context, id: number): boolean {
  const value = file.facts.values[id];
  return value?.kind === 'literal' && value.value === 0;
}

function report({ file, report }: Context, name: string, { at, zero }: { at: Span; zero: Span }): void {
  const { usual, text } = LIMITS[name] ?? { usual: '', text: '' };
  report({
    at,
    message: `\`${file.text(at)}\` switches off what ends ${text}: a client that sends a byte now and then holds its connection for as long as it likes; leave Node's ${usual} ms, or set a limit that fits the slowest upload.`,
    fixes: [
      {
        title: `Wait ${usual} ms at most, as Node does by itself`,
        kind: 'suggestion',
        changes: [{ do: 'replace', span: zero, text: usual }],
      },
    ],
  });
}

const GUARDS = ['requestTimeout', 'connectionTimeout', 'handlerTimeout', 'serverFactory', 'trustProxy'];

/** Fastify sets Node's limit to none; behind a proxy that one waits for the slow. */
function reportFastify(context: Context, id: CallId): void {
  const { file, project } = context;
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library' || callee.library !== 'fastify') return;
  if (callee.operation.returns !== 'Instance') return;
  const call = file.facts.calls[id];
  const made = { path: file.path, call: id };
  const opensPort = project.callsOn(made).some((step) => {
    const what = project.callee(step, step.call);
    return what?.kind === 'library' && what.operation.effect === 'listen';
  });
  if (!call || !opensPort || isSetLater(context)) return;
  const isGuarded = GUARDS.some((key) =>
    call.args.some((value) => optionState(project, { path: file.path, value }, [key]) !== 'absent'),
  );
  if (isGuarded) {
    context.note?.(call.at, 'its options set a limit, or a proxy stands before it');
    return;
  }
  context.report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    severity: 'info',
    message: `Fastify switches off Node's limit for how long a request takes to arrive: where no proxy stands before it, a client that sends a byte now and then holds its connection for as long as it likes; set \`requestTimeout\`.`,
    fixes: limitFix(context, id),
  });
}

/** `app.server.requestTimeout = …` */
function isSetLater({ file: { facts } }: Context): boolean {
  return facts.writes.some(({ target }) => {
    const member = facts.values[target];
    return member?.kind === 'member' && GUARDS.includes(member.name);
  });
}

function limitFix({ file }: Context, id: CallId): Fix[] {
  const edit = editOption(file, id, 0, ['requestTimeout'], '120_000');
  const title = 'Give a request two minutes to arrive';
  return edit ? [{ title, kind: 'suggestion', changes: [{ do: 'replace', ...edit }] }] : [];
}
