import { z } from 'zod';
import { takerOf } from '../kit/callbacks.ts';
import type { Call, Entry, FileFacts, ValueId } from '../kit/facts.ts';
import type { Change, Fix, RuleReport } from '../kit/finding.ts';
import { inOrderOf } from '../kit/log-call.ts';
import { isText } from '../kit/printed.ts';
import { parts } from '../kit/regions.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import type { FileView, ProjectView } from '../kit/views.ts';
import { knownLogger, LOGGER_LIBRARIES } from '../knowledge/loggers.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'lost-log-argument',
  area: 'logging',
  summary: 'an argument that the logger never writes',
  why: 'Loggers read their arguments in different orders, and drop in silence what they do not expect. The line is there when somebody looks for the reason of an outage, and the error that it was written for is not.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    if (!inProduction(context.file.role)) return;
    for (const call of context.file.facts.calls) {
      const used = call.how === 'call' ? loggerOf(context, call) : undefined;
      const found = used && READERS[used.logger]?.(context, call, used);
      if (found) context.report(found);
    }
  },
});

interface Used {
  logger: string;
  /** Names that its configuration is made of; undefined where it cannot be seen. */
  configured: ReadonlySet<string> | undefined;
}

type Reader = (context: Context, call: Call, used: Used) => RuleReport | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  pino,
  fastify: pino,
  'nestjs-pino': pino,
  winston,
  '@nestjs/common': nest,
};

/** Where no logger has such a method, nothing else is asked. */
const LEVELS: ReadonlySet<string> = new Set(LOGGER_LIBRARIES.flatMap((one) => one.methods));

/** The library whose logger the call is made on. */
function loggerOf({ file, project }: Context, { callee }: Call): Used | undefined {
  const method = file.facts.values[callee];
  if (method?.kind !== 'member' || !LEVELS.has(method.name)) return undefined;
  const origin = project.origin(file, method.of);
  const { key, made } = origin?.thing ?? {};
  const facts = made && project.facts(made.path);
  const site = made && facts && { path: made.path, facts, role: file.role, text: () => '' };
  const configured = site && namesIn(site, project, site.facts.calls[made.call]?.args ?? []);
  // Handed out by a framework with each request.
  const isBound = origin?.root !== 'package' || origin.name === 'fastify';
  if (isBound && key === 'pino#Logger') return { logger: 'pino', configured: undefined };
  const known = origin?.root === 'package' ? knownLogger(origin.name, origin.steps) : undefined;
  return known?.methods.includes(method.name) ? { logger: known.package, configured } : undefined;
}

/** Where the configuration leads to code of the project, nobody can tell what it does. */
const OWN_CODE = '=>';
/** Options are spread into options, hardly deeper than this. */
const DEEPEST = 4;

function namesIn(site: FileView, project: ProjectView, args: readonly ValueId[], depth = 0): Set<string> {
  const { facts } = site;
  const names = new Set<string>();
  for (const part of args.flatMap((arg) => [...parts(facts, arg)])) {
    if (part.kind === 'member' || part.kind === 'global') names.add(part.name);
    if (part.kind === 'function') names.add(OWN_CODE);
    if (part.kind === 'object') for (const { key } of part.entries) if (key !== undefined) names.add(key);
    const binding = part.kind === 'binding' ? facts.bindings[part.binding] : undefined;
    if (!binding) continue;
    names.add(binding.name);
    if (isOfLibrary(site, project, facts.values.indexOf(part))) continue;
    const held = binding.kind === 'const' && !binding.path ? binding.value : undefined;
    const inner =
      held !== undefined && depth < DEEPEST ? namesIn(site, project, [held], depth + 1) : [OWN_CODE];
    for (const one of inner) names.add(one);
  }
  return names;
}

function isOfLibrary(site: FileView, project: ProjectView, id: ValueId): boolean {
  const root = project.origin(site, id)?.root;
  return root === 'package' || root === 'literal';
}

const TOKEN = /(?<!%)(?:%%)*%[sdifjoO]/g;

/** Fields, message, and one value for each token of the message: what is more is not written. */
function pino(context: Context, call: Call, { configured }: Used): RuleReport | undefined {
  const { facts } = context.file;
  if (configured?.has('logMethod') || hasSpread(facts, call)) return undefined;
  const [first] = call.args;
  const message = call.args.findIndex((one) => isText(facts, one));
  if (first === undefined || message > 1) return undefined;
  if (message >= 0) {
    const tokens = textOf(facts, call.args[message] ?? -1).match(TOKEN)?.length ?? 0;
    const lost = call.args[message + 1 + tokens];
    if (lost !== undefined) return surplus(context, call, lost, message);
  }
  return message === 0 || configured === undefined || tells(configured, ['serializers', 'errorKey', 'log'])
    ? undefined
    : nestedError(context, call, first, ['err'], 'pino knows errors under `err` only');
}

function surplus(context: Context, call: Call, lost: ValueId, message: number): RuleReport {
  const { file } = context;
  const at = file.facts.values[lost]?.at ?? call.at;
  return {
    at,
    message: `\`${file.text(at).split('\n')[0]}\` is never logged: after its message pino writes only what a token like \`%s\` asks for. Put it into the fields before the message.`,
    fixes: message === 0 ? reordered(context, call) : [],
  };
}

function reordered({ file }: Context, call: Call): Fix[] {
  const [message, fields, ...more] = call.args.map((one) => file.facts.values[one]);
  const isObject = fields?.kind === 'object' && more.length === 0;
  if (isObject && fields.entries.some((one) => isCaught(file.facts, one.value))) return [];
  const args =
    isObject && message
      ? [file.text(fields.at), file.text(message.at)]
      : inOrderOf(file, call, 'fields-first');
  return args ? [replaceArguments(call, file, args, 'Log it as a field, in front of the message')] : [];
}

function replaceArguments(
  { args }: Call,
  { facts }: Context['file'],
  texts: readonly string[],
  title: string,
): Fix {
  const start = facts.values[args[0] ?? -1]?.at[0] ?? 0;
  const end = facts.values[args.at(-1) ?? -1]?.at[1] ?? 0;
  const change: Change = { do: 'replace', span: [start, end], text: texts.join(', ') };
  return { title, kind: 'fix', changes: [change] };
}

/** A message and one object: a text there is lost, and so is an error inside the object. */
function winston(context: Context, call: Call, { configured }: Used): RuleReport | undefined {
  const { file } = context;
  const { facts } = file;
  const [first, second] = call.args;
  if (first === undefined || second === undefined || !configured || hasSpread(facts, call)) return undefined;
  if (tells(configured, ['splat', OWN_CODE])) return undefined;
  const isMessage = isText(facts, first);
  if (isText(facts, second)) {
    const at = facts.values[second]?.at ?? call.at;
    const why = isMessage ? 'winston reads one message and one object' : 'winston reads the message first';
    return {
      at,
      message: `\`${file.text(at).split('\n')[0]}\` is never logged: ${why}. ${isMessage ? 'Put it into the message' : 'Swap the two'}.`,
      fixes:
        isMessage || call.args.length > 2
          ? []
          : [
              replaceArguments(
                call,
                file,
                [file.text(at), file.text(facts.values[first]?.at ?? at)],
                'Put the message first',
              ),
            ],
    };
  }
  return isMessage ? nestedError(context, call, second, [], 'winston makes JSON of an object') : undefined;
}

/** `{ error }`: JSON knows no message and no stack of an error. */
function nestedError(
  { file }: Context,
  call: Call,
  fields: ValueId,
  known: readonly string[],
  why: string,
): RuleReport | undefined {
  const { facts } = file;
  const object = facts.values[fields];
  if (object?.kind !== 'object') return undefined;
  const entry = object.entries.find((one) => isCaught(facts, one.value) && !known.includes(one.key ?? ''));
  const value = entry && facts.values[entry.value];
  if (!entry || !value || object.entries.some((one) => known.includes(one.key ?? ''))) return undefined;
  const error = file.text(value.at);
  const fixes = known[0] ? [renamed(entry, known[0], error)] : onlyError(file, call, object.entries, error);
  return {
    at: entry.at,
    message: `The message and stack of \`${error}\` are not logged here: ${why}, and JSON under \`${entry.key}\` holds at most the fields of its own, like a \`code\`; ${known[0] ? `log it under \`${known[0]}\`` : 'hand over the error by itself'}.`,
    fixes,
  };
}

function renamed({ at }: Entry, key: string, error: string): Fix {
  const text = key === error ? key : `${key}: ${error}`;
  return { title: `Log it under \`${key}\``, kind: 'fix', changes: [{ do: 'replace', span: at, text }] };
}

function onlyError(file: Context['file'], call: Call, entries: readonly Entry[], error: string): Fix[] {
  if (entries.length > 1 || call.args.length > 2) return [];
  const [message] = call.args;
  const text = file.text(file.facts.values[message ?? -1]?.at ?? [0, 0]);
  return [replaceArguments(call, file, [text, error], 'Hand over the error itself')];
}

/** `error('message', error)`: the second argument is the stack, and an object there is a message of its own. */
function nest({ file }: Context, call: Call): RuleReport | undefined {
  const { facts } = file;
  const [first, second, ...more] = call.args;
  const method = facts.values[call.callee];
  if (method?.kind !== 'member' || method.name !== 'error' || more.length > 0) return undefined;
  if (first === undefined || second === undefined || !isText(facts, first) || !isCaught(facts, second))
    return undefined;
  const value = facts.values[second];
  if (!value) return undefined;
  const error = file.text(value.at);
  const stack = `${error} instanceof Error ? ${error}.stack : String(${error})`;
  return {
    at: value.at,
    severity: 'info',
    message: `The stack of \`${error}\` is not logged: Nest takes it for a second message. Hand over the stack.`,
    fixes: [
      { title: 'Log its stack', kind: 'fix', changes: [{ do: 'replace', span: value.at, text: stack }] },
    ],
  };
}

/** What a catch, or the function of a `.catch`, was given. */
function isCaught(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  if (!binding || binding.path) return false;
  if (binding.kind === 'catch') return true;
  if (binding.kind !== 'parameter' || binding.parameter !== 0) return false;
  const taker = facts.values[takerOf(facts, binding.owner)?.callee ?? -1];
  return taker?.kind === 'member' && taker.name === 'catch';
}

function hasSpread(facts: FileFacts, { args }: Call): boolean {
  return args.some((one) => facts.values[one]?.kind === 'spread');
}

function textOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  if (value?.kind === 'literal') return String(value.value);
  if (value?.kind === 'template') return value.texts.join(' ');
  return value?.kind === 'binary' ? textOf(facts, value.left) + textOf(facts, value.right) : '';
}

function tells(names: ReadonlySet<string>, any: readonly string[]): boolean {
  return any.some((one) => names.has(one));
}
