import type { CallId, FileFacts, RegionId, ValueId } from './facts.ts';
import { regionsAround } from './regions.ts';

/** Whether the place only runs when somebody has switched debugging on, or outside production. */
export function onlyWhenDebugging(facts: FileFacts, region: RegionId): boolean {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'branch' && meansDebugging(facts, one.test, one.holds)) return true;
  }
  return false;
}

const SWITCH =
  /^_*((is|in)_?)?(debug|dev|develop|development|verbose)(ging)?(_?(mode|enabled|logs?|logging|build|env|environment))?_*$|^(is|in)_?(local(host)?|test|testing)(_?(mode|env|environment))?$|^enable_?(debug|verbose|logg?)\w*$|^log(ging)?_?(enabled|verbose)$/i;
/** `MEDUSA_TELEMETRY_VERBOSE`: whatever it switches, its name says that it is off. */
const SETTING = /^(?=[A-Z0-9_]+$)(.*_)?(DEBUG|VERBOSE|TRACE)(_.*)?$/;
const PRODUCTION = /^(is_?)?prod(uction)?(_?(mode|env|environment|build))?$/i;

/** Whether `test` being true (or false) says so. */
function meansDebugging(facts: FileFacts, test: ValueId, holds: boolean): boolean {
  const value = facts.values[test];
  switch (value?.kind) {
    case 'unary':
      return value.op === '!' && meansDebugging(facts, value.of, !holds);
    case 'logical':
      return logical(facts, value, holds);
    case 'binary':
      return comparison(facts, value, holds);
    case 'binding':
      return named(facts, test, holds) || throughName(facts, value.binding, holds);
    case 'global':
    case 'member':
      return named(facts, test, holds);
    case 'call':
      return asked(facts, value.call, holds);
    default:
      return false;
  }
}

type Logical = Extract<FileFacts['values'][number], { kind: 'logical' }>;
type Binary = Extract<FileFacts['values'][number], { kind: 'binary' }>;

/** `a && debug` holds only while debugging; `!(prod || quiet)` likewise. */
function logical(facts: FileFacts, { op, left, right }: Logical, holds: boolean): boolean {
  const all = (op === '&&') === holds;
  const sides = [left, right].map((one) => meansDebugging(facts, one, holds));
  return all ? sides.some(Boolean) : sides.every(Boolean);
}

function named(facts: FileFacts, id: ValueId, holds: boolean): boolean {
  const name = nameOf(facts, id);
  // `debug.enabled`, `log.debug.enabled`
  const value = facts.values[id];
  if (holds && value?.kind === 'member' && name === 'enabled') return named(facts, value.of, holds);
  return holds ? SWITCH.test(name) || SETTING.test(name) : PRODUCTION.test(name);
}

function nameOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  if (value?.kind === 'member' || value?.kind === 'global') return value.name;
  return value?.kind === 'binding' ? (facts.bindings[value.binding]?.name ?? '') : '';
}

const TRUTHY = /^(is_?)?(boolean|truthy|true|enabled|on)$/i;

/** `isDebug()`, `Boolean(process.env.DEBUG)`, `['development', 'test'].includes(process.env.NODE_ENV)`. */
function asked(facts: FileFacts, id: CallId, holds: boolean): boolean {
  const { callee, args } = facts.calls[id] ?? { callee: -1, args: [] };
  const [first] = args;
  const value = facts.values[callee];
  if (first === undefined) return named(facts, callee, holds);
  if (TRUTHY.test(nameOf(facts, callee))) return meansDebugging(facts, first, holds);
  const list = value?.kind === 'member' && value.name === 'includes' ? facts.values[value.of] : undefined;
  if (list?.kind !== 'array') return named(facts, callee, holds);
  if (!isMode(nameOf(facts, first))) return false;
  const texts = list.items.map((one) => textOf(facts, one));
  return holds ? texts.every((one) => MODES.has(one)) : texts.some((one) => PRODUCTION.test(one));
}

/** `const isDev = process.env.NODE_ENV !== 'production'`, one name away. */
function throughName(facts: FileFacts, binding: number, holds: boolean): boolean {
  const { value, assigned, path } = facts.bindings[binding] ?? {};
  if (value === undefined || assigned || path || facts.values[value]?.kind === 'binding') return false;
  return meansDebugging(facts, value, holds);
}

const MODES = new Set(['development', 'dev', 'test', 'local', 'debug']);

/** `NODE_ENV !== 'production'` and its kin. */
function comparison(facts: FileFacts, { op, left, right }: Binary, holds: boolean): boolean {
  const [literal, other] = facts.values[left]?.kind === 'literal' ? [left, right] : [right, left];
  const equal = (op === '===' || op === '==') === holds;
  const text = textOf(facts, literal);
  const name = nameOf(facts, other);
  if (/level/i.test(name)) return equal && /^(debug|trace|verbose|silly)$/.test(text);
  if (SWITCH.test(name) || SETTING.test(name)) return equal ? text !== 'false' : text === 'false';
  if (!isMode(name)) return false;
  return equal ? MODES.has(text) : PRODUCTION.test(text);
}

function isMode(name: string): boolean {
  return /env|mode|stage/i.test(name);
}

/** A text, or the member of an enumeration that is named after it: `Environment.Development`. */
function textOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  if (value?.kind === 'member') return value.name.toLowerCase();
  return value?.kind === 'literal' ? String(value.value) : '';
}
