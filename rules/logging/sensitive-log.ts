import * as z from 'zod';
import { takerOf } from '../kit/callbacks.ts';
import { consoleMethodOf } from '../kit/console.ts';
import { onlyWhenDebugging } from '../kit/debugging.ts';
import type { Call, CallId, FileFacts, ValueId } from '../kit/facts.ts';
import { isLogSink } from '../kit/log-sink.ts';
import { parts, regionsAround } from '../kit/regions.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { namesSecret } from '../kit/secret-names.ts';
import { chainOf } from '../kit/values.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'sensitive-log',
  area: 'logging',
  summary: 'a password, token or other secret in the log',
  why: 'Logs are copied to places with other readers and other retention than the database: a collector, a support tool, a laptop. A password or token that stands there in clear text is given away, and has to be changed everywhere.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    file.facts.calls.forEach((call, id) => {
      if (!logs(context, id, call) || isLogSink(file.facts, call.at)) return;
      if (onlyWhenDebugging(file.facts, call.region)) {
        context.note?.(call.at, 'it is logged while debugging alone');
        return;
      }
      reportArguments(context, call);
    });
  },
});

function logs({ file, project }: Context, id: CallId, call: Call): boolean {
  if (consoleMethodOf(file.facts, call.callee) !== undefined) return true;
  const callee = project.callee(file, id);
  return callee?.kind === 'library' && callee.operation.effect === 'log';
}

interface Found {
  at: ValueId;
  what: string;
  /** The field that it is logged as, where it has one: a logger can take it out again. */
  field: string | undefined;
}

function reportArguments(context: Context, call: Call): void {
  const { file } = context;
  const redacted = redactedBy(context, call);
  for (const arg of call.args) {
    const found = secretIn(context, call, arg);
    const value = found && file.facts.values[found.at];
    if (!found || !value) continue;
    if (found.field !== undefined && redacted(found.field)) {
      context.note?.(value.at, 'the redaction of the logger takes it out');
      continue;
    }
    context.report({
      at: value.at,
      message: `\`${file.text(value.at)}\` ${found.what}: it stands in the log in clear text, for everybody who can read logs and in every copy of them. Log an id instead, or take it out with the logger's redaction.`,
    });
  }
}

/** A secret among what is printed; what is asked of it, cut from it or made of it is none. */
function secretIn(context: Context, call: Call, id: ValueId, field?: string): Found | undefined {
  const { facts } = context.file;
  const value = facts.values[id];
  const inside = (ids: readonly ValueId[], under = field) => {
    for (const one of ids) {
      const found = secretIn(context, call, one, under);
      if (found) return found;
    }
    return undefined;
  };
  switch (value?.kind) {
    case 'template':
      return inside(value.parts, undefined);
    case 'binary':
      return value.op === '+' ? inside([value.left, value.right], undefined) : undefined;
    case 'logical':
      return inside(value.op === '&&' ? [value.right] : [value.left, value.right]);
    case 'conditional':
      return inside([value.yes, value.no]);
    case 'spread':
    case 'await':
      return inside([value.of]);
    case 'array':
      return inside(value.items);
    case 'object':
      for (const entry of value.entries) {
        // `{ ...body, password: undefined }`: somebody has taken out what must not be seen.
        if (entry.key === undefined && value.entries.some(({ key }) => namesSecret(key ?? ''))) continue;
        const found = secretIn(context, call, entry.value, entry.key);
        if (found) return found;
      }
      return undefined;
    case 'call': {
      const shown = facts.calls[value.call];
      return shown && isShown(facts, shown) ? inside(shown.args.slice(0, 1)) : undefined;
    }
    case 'binding':
      return isSecretName(facts, value.binding)
        ? { at: id, what: 'is a secret by its name', field }
        : undefined;
    case 'member':
      return ofMember(context, call, id, field);
    default:
      return undefined;
  }
}

function isShown(facts: FileFacts, { callee }: Call): boolean {
  return /^(JSON\.stringify|String|util\.inspect|inspect)$/.test(chainOf(facts, callee)?.join('.') ?? '');
}

const PROTECTS =
  /hash|mask|redact|encrypt|omit|sanitize|obfuscat|slice|substr|replace|length|digest|scrub|censor/i;

/** A variable or parameter of a secret's name, unless it holds what is made of one, or no text. */
function isSecretName(facts: FileFacts, id: number): boolean {
  const { name = '', kind, value, type, path } = facts.bindings[id] ?? {};
  if (kind !== 'const' && kind !== 'let' && kind !== 'var' && kind !== 'parameter') return false;
  if (!namesSecret(name) || /^(number|boolean|Set|Map)$/.test(type?.name ?? '') || path?.includes('...'))
    return false;
  return value === undefined || !isHarmless(facts, value);
}

function isHarmless(facts: FileFacts, id: ValueId): boolean {
  for (const part of parts(facts, id)) {
    if (part.kind === 'call' && PROTECTS.test(chainEnd(facts, facts.calls[part.call]))) return true;
  }
  const value = facts.values[id];
  if (value?.kind === 'literal') return typeof value.value !== 'string';
  return (
    value?.kind === 'unary' || (value?.kind === 'binary' && value.op !== '+') || value?.kind === 'function'
  );
}

function chainEnd({ values, bindings }: FileFacts, call: Call | undefined): string {
  const value = call && values[call.callee];
  if (value?.kind === 'member' || value?.kind === 'global') return value.name;
  return value?.kind === 'binding' ? (bindings[value.binding]?.name ?? '') : '';
}

const REQUESTS = /#(Request|IncomingMessage|Context)$/;

function ofMember(context: Context, call: Call, id: ValueId, field: string | undefined): Found | undefined {
  const { file, project } = context;
  const value = file.facts.values[id];
  if (value?.kind !== 'member') return undefined;
  const owner = file.facts.values[value.of];
  if (value.name === 'env' && owner?.kind === 'global' && owner.name === 'process')
    return { at: id, what: 'holds every secret of the environment', field };
  if (namesSecret(value.name)) return { at: id, what: 'is a secret by its name', field };
  if (!/^(headers|cookies|body|rawHeaders)$/.test(value.name)) return undefined;
  const key = project.origin(file, value.of)?.thing?.key ?? '';
  if (!REQUESTS.test(key)) return undefined;
  if (value.name !== 'body')
    return { at: id, what: 'holds the `authorization` and `cookie` of the request', field };
  return takesSecrets(file.path, file.facts, call)
    ? { at: id, what: 'holds what was typed in, passwords and tokens too', field }
    : undefined;
}

const SIGNS_IN =
  /log-?in|sign-?(in|up|on)|regist(er|ration)|password|\bauth\b|credential|token|card|payment|checkout|otp|mfa|2fa/i;

/** By the path that the handler is registered for, its name, or its file: what it takes is known from there alone. */
function takesSecrets(path: string, facts: FileFacts, { region }: Call): boolean {
  const names = [path.slice(path.lastIndexOf('/') + 1)];
  for (const one of regionsAround(facts, region)) {
    if (one.kind !== 'function') continue;
    names.push(facts.functions[one.fn]?.name ?? '');
    const [first] = takerOf(facts, one.fn)?.args ?? [];
    const route = first === undefined ? undefined : facts.values[first];
    if (route?.kind === 'literal') names.push(String(route.value));
  }
  return names.some((one) => SIGNS_IN.test(one));
}

/** The fields that the configuration of the logger takes out; of code of the project's own nobody can tell. */
function redactedBy({ file, project }: Context, { callee }: Call): (field: string) => boolean {
  const method = file.facts.values[callee];
  const origin = method?.kind === 'member' ? project.origin(file, method.of) : undefined;
  const made = origin?.thing?.made;
  const isWinston = origin?.root === 'package' && origin.name === 'winston';
  const facts = made && project.facts(made.path);
  const args = made && facts ? (facts.calls[made.call]?.args ?? []) : [];
  const text = new Set<string>();
  const seen = new Set<ValueId>();
  const read = (id: ValueId): void => {
    if (!facts || seen.has(id)) return;
    seen.add(id);
    for (const part of parts(facts, id)) {
      if (part.kind === 'literal')
        text.add(String(part.value).split(/[.\]]/).filter(Boolean).at(-1)?.replace(/\W/g, '') ?? '');
      if (part.kind === 'function' && isWinston) text.add('*');
      const held = part.kind === 'binding' ? facts.bindings[part.binding]?.value : undefined;
      if (held !== undefined) read(held);
    }
  };
  for (const one of args) read(one);
  return (field) => text.has('*') || text.has(field);
}
