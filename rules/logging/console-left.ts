import { z } from 'zod';
import { consoleMethodOf, isEntryCatch, isLastWord, isStartupLine } from '../kit/console.ts';
import { onlyWhenDebugging } from '../kit/debugging.ts';
import type { Call, CallId } from '../kit/facts.ts';
import type { Confidence, Fix, Severity } from '../kit/finding.ts';
import { argumentsOnlyRead, keepHere, removeStatement } from '../kit/fixes.ts';
import { logInstead } from '../kit/log-call.ts';
import type { LoggerUse } from '../kit/loggers.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
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
    const { role } = context.file;
    if (!inProduction(role)) return;
    if (role === 'browser' && context.project.stripsConsole(context.file)) return;
    if (role !== 'stdio-protocol' && context.project.belongsToLogger(context.file)) return;
    for (const [id, call] of context.file.facts.calls.entries()) {
      reportConsole(context, id, call);
      reportDialog(context, call);
      reportHandedOver(context, call);
    }
  },
});

function reportDebuggers({ file, report }: Context): void {
  if (file.role === 'generated') return;
  for (const statement of file.facts.debuggers) {
    const fixes: Fix[] =
      statement.place === 'list'
        ? [{ ...removeStatement(statement), title: 'Remove `debugger`', kind: 'fix' }]
        : [];
    report({
      at: [statement.at[0], statement.at[0] + 'debugger'.length],
      severity: 'error',
      message: '`debugger` stops every request of this process while an inspector is attached: remove it.',
      fixes,
    });
  }
}

function reportConsole(context: Context, id: CallId, call: Call): void {
  const { file, project } = context;
  const name = call.how === 'call' ? consoleMethodOf(project.localOrigin(file, call.callee)) : undefined;
  const method = CONSOLE_METHODS.get(name ?? '');
  if (!name || !method || isDeliberate(context, method, call)) return;
  if (file.role === 'stdio-protocol' && method.stream === 'stderr') return;
  const callee = file.facts.values[call.callee]?.at ?? call.at;
  const logger = project.loggerAt(file, id);
  context.report({
    at: callee,
    severity: severityOf(context, method, call),
    confidence: confidenceOf(context),
    message: messageOf(context, file.text(callee), method, logger),
    fixes: fixesOf(context, call, name, logger),
  });
}

/** A person decided that this is printed: for debugging only, or as the last words of the process. */
function isDeliberate({ file }: Context, { stream }: ConsoleMethod, call: Call): boolean {
  if (file.role === 'stdio-protocol') return false;
  if (onlyWhenDebugging(file.facts, call.region)) return true;
  return stream === 'stderr' && isLastWord(file.facts, call.region, call.at[0]);
}

function severityOf({ file, project }: Context, { severity, stream }: ConsoleMethod, call: Call): Severity {
  if (file.role === 'stdio-protocol') return 'error';
  if (severity === 'info' || (stream === 'stdout' && isStartupLine(file.facts, call))) return 'info';
  // The platform keeps what a function prints; a browser's console is read by its user at most.
  if (file.role === 'serverless' && !project.logger) return 'info';
  if (file.role === 'browser' && stream === 'stderr') return 'info';
  return severity;
}

/** Without a server around it, a file's place in production is a guess from its package. */
function confidenceOf({ file }: Context): Confidence {
  return file.role === 'library' || file.role === 'browser' ? 'medium' : 'high';
}

function messageOf(
  { file, project }: Context,
  callee: string,
  { isMessage, stream }: ConsoleMethod,
  logger?: LoggerUse,
): string {
  if (file.role === 'stdio-protocol') {
    return `\`${callee}\` writes into the protocol that this server speaks on stdout: the client gets a broken message and drops the connection; use \`console.error\`.`;
  }
  if (!isMessage) {
    return `\`${callee}\` was left in: in production it fills ${stream} with output that nobody reads and no log search can filter; remove it.`;
  }
  const known = project.logger?.path ?? (logger && `\`${logger.expression}\``);
  if (known) {
    return `\`${callee}\` bypasses the project's logger (${known}): in production this line has no level, no request id and no redaction; log it there.`;
  }
  return `\`${callee}\` writes unstructured text to ${stream}: in production it cannot be filtered by level or tied to a request; use a structured logger.`;
}

function fixesOf({ file }: Context, call: Call, name: string, logger: LoggerUse | undefined): Fix[] {
  if (file.role === 'stdio-protocol') {
    const callee = file.facts.values[call.callee]?.at ?? call.at;
    const useError: Fix = {
      title: 'Write to stderr with `console.error`',
      kind: 'suggestion',
      changes: [{ do: 'replace', span: callee, text: 'console.error' }],
    };
    return [useError];
  }
  return [
    ...(logger ? logInstead(file, call, name, logger) : []),
    ...(call.statement && argumentsOnlyRead(file.facts, call) ? [removeStatement(call.statement)] : []),
    keepHere('console-left', call.at, 'this output is meant for whoever runs the process'),
  ];
}

/** Node has no dialogs: the first call in a server ends the request with a ReferenceError. */
function reportDialog({ file, project, report }: Context, call: Call): void {
  const origin = project.localOrigin(file, call.callee);
  if (
    file.role !== 'server' ||
    origin?.root !== 'global' ||
    origin.steps.length > 0 ||
    !DIALOGS.has(origin.name)
  )
    return;
  if (call.how !== 'call' || onlyWhenDebugging(file.facts, call.region)) return;
  report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    severity: 'error',
    confidence: 'medium',
    message: `\`${origin.name}\` does not exist in Node: this line throws a ReferenceError when it runs; remove it.`,
    fixes: call.statement ? [removeStatement(call.statement)] : [],
  });
}

const TAKES_A_FUNCTION = new Set(['forEach', 'map', 'catch', 'then', 'on', 'once', 'tap']);

/** `rows.forEach(console.log)`, `work().catch(console.error)`. */
function reportHandedOver(context: Context, call: Call): void {
  const { file, project, report } = context;
  const { facts } = file;
  const callee = facts.values[call.callee];
  if (file.role === 'stdio-protocol' || callee?.kind !== 'member' || !TAKES_A_FUNCTION.has(callee.name))
    return;
  for (const arg of call.args) {
    const value = facts.values[arg];
    if (value?.kind !== 'member') continue;
    const method = CONSOLE_METHODS.get(consoleMethodOf(project.localOrigin(file, arg)) ?? '');
    if (!method || isDeliberate(context, method, call) || isEntryCatch(file.facts, call)) continue;
    report({
      at: value.at,
      severity: severityOf(context, method, call),
      confidence: confidenceOf(context),
      message: messageOf(context, file.text(value.at), method),
      fixes: [keepHere('console-left', value.at, 'this output is meant for whoever runs the process')],
    });
  }
}
