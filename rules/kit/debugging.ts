import type { FileFacts, RegionId, ValueId } from './facts.ts';
import { regionsAround } from './regions.ts';

/** Whether the place only runs when somebody has switched debugging on, or outside production. */
export function onlyWhenDebugging(facts: FileFacts, region: RegionId): boolean {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'branch' && meansDebugging(facts, one.test, one.holds)) return true;
  }
  return false;
}

const SWITCH =
  /^_*(is)?_?(debug|dev|development|verbose|trace|local|test)(_?(mode|ging|enabled|logs?|build|env))?_*$|^(debug|verbose)[A-Z_]\w*$|^enable_?(debug|logg?)\w*$|^log(ging)?_?(enabled|verbose)$/i;

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
      return named(facts, facts.calls[value.call]?.callee ?? -1, holds);
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
  const value = facts.values[id];
  const name = value?.kind === 'member' || value?.kind === 'global' ? value.name : undefined;
  const own = value?.kind === 'binding' ? facts.bindings[value.binding]?.name : undefined;
  return holds ? SWITCH.test(name ?? own ?? '') : /^(is_?)?prod(uction)?$/i.test(name ?? own ?? '');
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
  const sides = [facts.values[left], facts.values[right]];
  const literal = sides.find((one) => one?.kind === 'literal');
  const other = sides.find((one) => one?.kind !== 'literal');
  const text = literal?.kind === 'literal' ? String(literal.value) : '';
  const name =
    other?.kind === 'member'
      ? other.name
      : other?.kind === 'binding'
        ? facts.bindings[other.binding]?.name
        : '';
  if (!/env|mode|stage/i.test(name ?? '')) return /debug|verbose/i.test(name ?? '') && holds;
  const equal = (op === '===' || op === '==') === holds;
  return equal ? MODES.has(text) : text === 'production' || text === 'prod';
}
