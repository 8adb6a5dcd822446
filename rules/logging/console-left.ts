import * as z from 'zod';
import { endsProcess, isStartupLine, runsInPage } from '../kit/circumstances.ts';
import { consoleMethodOf } from '../kit/console.ts';
import { onlyWhenDebugging } from '../kit/debugging.ts';
import { standsInHandler } from '../kit/errors/handlers.ts';
import type { Call, CallId, Statement } from '../kit/facts.ts';
import type { Confidence, Fix, Severity, Span } from '../kit/finding.ts';
import { argumentsOnlyRead, isOnlyReaderOf, keepHere, removeStatement } from '../kit/fixes.ts';
import { isLastWord } from '../kit/last-words.ts';
import { logInCallback, logInstead } from '../kit/log-call.ts';
import { isLogSink } from '../kit/log-sink.ts';
import type { LoggerUse } from '../kit/loggers.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { isPlainLine, writtenStream } from '../kit/stream-writes.ts';
import { CONSOLE_METHODS, type ConsoleMethod, DIALOGS } from '../knowledge/console.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'console-left',
  area: 'logging',
  summary: 'console output or a debugger statement in code that runs in production',
  why: 'What goes to the console has no level, no request id and no structure: in production it cannot be filtered, correlated or redacted, and it is written synchronously. A `debugger` statement stops the whole service as soon as an inspector is attached.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    reportDebuggers(context);
    const isElsewhere = outsideProduction(context);
    if (isElsewhere) {
      context.note?.('file', isElsewhere);
      return;
    }
    context.file.facts.calls.forEach((call, id) => {
      reportConsole(context, id, call);
      reportDialog(context, call);
      reportHandedOver(context, id, call);
      reportStreamWrite(context, call);
    });
  },
});

/** Why nothing that this file prints matters in production. */
function outsideProduction({ file, project }: Context): string | undefined {
  const { role } = file;
  if (!inProduction(role)) return `code with the role ${role} does not run in production`;
  if (role === 'browser' && project.stripsConsole(file))
    return 'the build takes console calls out of what the browser gets';
  if (role !== 'stdio-protocol' && project.belongsToLogger(file))
    return 'the file makes the project’s own logger, or is needed to make it';
  return undefined;
}

function reportDebuggers({ file, report }: Context): void {
  if (file.role === 'generated') return;
  for (const statement of file.facts.debuggers) {
    report({
      at: [statement.at[0], statement.at[0] + 'debugger'.length],
      severity: 'error',
      message: '`debugger` stops every request of this process while an inspector is attached: remove it.',
      fixes: [removeDebugger(file, statement)],
    });
  }
}

/** Safe where it leaves nothing empty behind. */
function removeDebugger(file: Context['file'], statement: Statement): Fix {
  const kind = statement.place === 'list' ? 'fix' : 'suggestion';
  return { ...removeStatement(file, statement, '`debugger`'), kind };
}

function reportConsole(context: Context, id: CallId, call: Call): void {
  const { file, project } = context;
  const name = call.how === 'call' ? consoleMethodOf(file.facts, call.callee) : undefined;
  const method = CONSOLE_METHODS.get(name ?? '');
  if (!name || !method) return;
  const callee = file.facts.values[call.callee]?.at ?? call.at;
  if (isDeliberate(context, method, call, callee)) return;
  const logger = project.loggerAt(file, id);
  context.report({
    at: callee,
    severity: severityOf(context, method, call, logger),
    confidence: confidenceOf(context),
    message: messageOf(context, file.text(callee), method, logger),
    fixes: fixesOf(context, call, name, logger),
  });
}

function isDeliberate(context: Context, method: ConsoleMethod, call: Call, at: Span): boolean {
  const reason = deliberate(context, method, call);
  if (reason !== undefined) context.note?.(at, reason);
  return reason !== undefined;
}

/** A person decided that this is printed: for debugging only, as a logger's own output, or as the last words. */
function deliberate(
  { file: { facts, role } }: Context,
  { stream }: ConsoleMethod,
  call: Call,
): string | undefined {
  if (runsInPage(facts, call.region)) return IN_PAGE;
  if (role === 'stdio-protocol') return stream === 'stderr' ? BESIDE_PROTOCOL : undefined;
  if (onlyWhenDebugging(facts, call.region)) return DEBUGGING;
  if (isLogSink(facts, call.at)) return LOG_SINK;
  return stream === 'stderr' && isLastWord(facts, call) ? LAST_WORD : undefined;
}

const IN_PAGE = 'this function runs in a browser’s page, whose console it is';
const BESIDE_PROTOCOL = 'the protocol has stdout, so that stderr is where this server logs';
const DEBUGGING = 'it runs only where debugging is switched on, or outside production';
const LOG_SINK = 'it stands inside a logger: that is where a line leaves the process';
const LAST_WORD = 'these are the last words of a process that ends or does not start';

function severityOf(
  { file }: Context,
  { severity, stream }: ConsoleMethod,
  call: Call,
  logger: LoggerUse | undefined,
): Severity {
  if (file.role === 'stdio-protocol') return 'error';
  if (severity === 'info' || (stream === 'stdout' && isStartupLine(file.facts, call))) return 'info';
  // The platform keeps what a function prints; a browser's console is read by its user at most.
  if (file.role === 'serverless' && !logger) return 'info';
  if (file.role === 'browser' && stream === 'stderr') return 'info';
  return severity;
}

/** Without a server around it, a file's place in production is a guess from its package. */
function confidenceOf({ file }: Context): Confidence {
  return file.role === 'library' || file.role === 'browser' ? 'medium' : 'high';
}

function messageOf(
  { file }: Context,
  callee: string,
  { isMessage, stream }: ConsoleMethod,
  logger?: LoggerUse,
): string {
  if (file.role === 'stdio-protocol') return breaksProtocol(callee, 'console.error');
  const output = file.role === 'browser' ? "the visitor's console" : stream;
  if (!isMessage) {
    return `\`${callee}\` was left in: in production it fills ${output} with output that nobody reads and no log search can filter; remove it.`;
  }
  const known = logger?.path ?? (logger && `\`${logger.expression}\``);
  if (known) {
    return `\`${callee}\` bypasses the project's logger (${known}): in production this line has no level, no request id and no redaction; log it there.`;
  }
  if (file.role === 'browser') {
    return `\`${callee}\` ends in the visitor's console: in production nobody of the team sees it, and everybody else may; report it to an error tracker or remove it.`;
  }
  return `\`${callee}\` writes unstructured text to ${stream}: in production it cannot be filtered by level or tied to a request; use a structured logger.`;
}

function breaksProtocol(callee: string, remedy: string): string {
  return `\`${callee}\` writes into the protocol that this server speaks on stdout: the client gets a broken message and drops the connection; use \`${remedy}\`.`;
}

function fixesOf({ file }: Context, call: Call, name: string, logger: LoggerUse | undefined): Fix[] {
  const callee = file.facts.values[call.callee]?.at ?? call.at;
  if (file.role === 'stdio-protocol') return [writeTo('console.error', callee)];
  const canLog = logger && !endsProcess(file.facts, call);
  // Where something failed, this line may be all that tells of it.
  const canGo =
    argumentsOnlyRead(file.facts, call) &&
    !standsInHandler(file.facts, call.region) &&
    !isOnlyReaderOf(file.facts, call.at);
  return [
    ...(canLog ? logInstead(file, call, name, logger) : []),
    ...(call.statement && canGo ? [removeStatement(file, call.statement)] : []),
    ...silence(file, call.at),
  ];
}

function writeTo(stderr: string, callee: Span): Fix {
  return {
    title: `Write to stderr with \`${stderr}\``,
    kind: 'suggestion',
    changes: [{ do: 'replace', span: callee, text: stderr }],
  };
}

/** A comment on a line of JSX would be text of the page. */
function silence(file: Context['file'], at: Span): Fix[] {
  const before = file.text([0, at[0]]);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/\.[jt]sx$/.test(file.path) && /^\s*[{<]/.test(line)) return [];
  return [keepHere('console-left', at, 'this output is meant for whoever runs the process')];
}

/** Node has no dialogs: the first call in a server ends the request with a ReferenceError. */
function reportDialog(context: Context, call: Call): void {
  const { facts, role } = context.file;
  const callee = facts.values[call.callee];
  if (role !== 'server' || callee?.kind !== 'global' || !DIALOGS.has(callee.name)) return;
  const isDebugging = onlyWhenDebugging(facts, call.region);
  if (isDebugging || runsInPage(facts, call.region)) {
    context.note?.(callee.at, isDebugging ? DEBUGGING : IN_PAGE);
    return;
  }
  context.report({
    at: callee.at,
    severity: 'error',
    confidence: 'medium',
    message: `\`${callee.name}\` does not exist in Node: this line throws a ReferenceError when it runs; remove it.`,
    fixes: call.statement ? [removeStatement(context.file, call.statement)] : [],
  });
}

const TAKES_A_FUNCTION = new Set(['forEach', 'map', 'catch', 'then', 'on', 'once', 'tap', 'finally']);

/** `rows.forEach(console.log)`, `work().catch(console.error)`. */
function reportHandedOver(context: Context, id: CallId, call: Call): void {
  const { file, project } = context;
  const callee = file.facts.values[call.callee];
  if (callee?.kind !== 'member' || !TAKES_A_FUNCTION.has(callee.name)) return;
  for (const arg of call.args) {
    const value = file.facts.values[arg];
    if (value?.kind !== 'member' && value?.kind !== 'binding') continue;
    const name = consoleMethodOf(file.facts, arg);
    const method = CONSOLE_METHODS.get(name ?? '');
    if (!name || !method || isDeliberate(context, method, call, value.at)) continue;
    const logger = project.loggerAt(file, id);
    context.report({
      at: value.at,
      severity: severityOf(context, method, call, logger),
      confidence: confidenceOf(context),
      message: messageOf(context, file.text(value.at), method, logger),
      fixes: handedOverFixes(context, call, { at: value.at, consoleMethod: name }, logger),
    });
  }
}

function handedOverFixes(
  { file }: Context,
  call: Call,
  handed: { at: Span; consoleMethod: string },
  logger: LoggerUse | undefined,
): Fix[] {
  if (file.role === 'stdio-protocol') return [writeTo('console.error', handed.at)];
  return [...(logger ? logInCallback(file, call, handed, logger) : []), ...silence(file, handed.at)];
}

/** What `console.log` does, one floor below. */
function reportStreamWrite(context: Context, call: Call): void {
  const { file } = context;
  const { facts, role } = file;
  const stream = writtenStream(facts, call);
  if (!stream || role === 'browser') return;
  const callee = facts.values[call.callee]?.at ?? call.at;
  const reason = meantForStream(context, call, stream);
  if (reason) {
    context.note?.(callee, reason);
    return;
  }
  const isProtocol = role === 'stdio-protocol';
  context.report({
    at: callee,
    severity: isProtocol ? 'error' : 'info',
    message: isProtocol
      ? breaksProtocol(`process.${stream}.write`, 'process.stderr.write')
      : `\`process.${stream}.write\` writes unstructured text to ${stream}: in production it cannot be filtered by level or tied to a request; use a structured logger.`,
    fixes: isProtocol ? [writeTo('process.stderr.write', callee)] : silence(file, call.at),
  });
}

function meantForStream({ file }: Context, call: Call, stream: 'stdout' | 'stderr'): string | undefined {
  const { facts, role } = file;
  if (!isPlainLine(facts, file.text(call.at), call)) return 'what it writes is no line of words';
  if (onlyWhenDebugging(facts, call.region)) return DEBUGGING;
  if (isLogSink(facts, call.at)) return LOG_SINK;
  if (stream === 'stdout') return undefined;
  if (role === 'stdio-protocol') return BESIDE_PROTOCOL;
  return isLastWord(facts, call) ? LAST_WORD : undefined;
}
