import type { FileFacts, TypeRef, Value, ValueId } from './facts.ts';
import { childrenOf } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';
import type { FieldType } from './written-types.ts';

interface UsedAs {
  type?: FieldType;
  /** Code says what holds where it is left out. */
  isOptional: boolean;
}

/** What the code takes a value for, by what it does with it; no type where nothing says one, or two say different ones. */
export function usedAs(
  file: FileView,
  project: ProjectView,
  uses: readonly ValueId[],
  defaults: readonly ValueId[],
): UsedAs {
  const byDefault = defaults.map((one): UsedAs => {
    const type = ofLiteral(file.facts.values[one]);
    return { isOptional: true, ...(type && { type }) };
  });
  const told = uses.flatMap((use) => aroundOf(file.facts, use).map((by) => ofUse(file, project, use, by)));
  const all = [...byDefault, ...told];
  const types = all.flatMap(({ type }) => type ?? []);
  const [first] = types;
  const isOptional = all.some((one) => one.isOptional);
  const isOne = first && types.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return { isOptional, ...(isOne && { type: first }) };
}

/** Values and calls that the value is directly a part of. */
function aroundOf({ values, calls }: FileFacts, use: ValueId): Value[] {
  return values.filter((one) => childrenOf(one, calls).includes(use));
}

const STRING: FieldType = { kind: 'string' };
const TEXT = new Set(
  'trim trimStart trimEnd toLowerCase toUpperCase split startsWith endsWith replace replaceAll normalize charAt substring padStart match'.split(
    ' ',
  ),
);
const ORDERS = new Set(['-', '*', '/', '%', '**']);

function ofUse({ facts, path }: FileView, project: ProjectView, use: ValueId, by: Value): UsedAs {
  const none: UsedAs = { isOptional: false };
  switch (by.kind) {
    case 'template':
      return { ...none, type: STRING };
    case 'member':
      return TEXT.has(by.name) ? { ...none, type: STRING } : none;
    case 'binary':
      return { ...none, ...ofComparison(facts, by, use) };
    case 'logical': {
      const type = by.left === use && by.op !== '&&' ? ofLiteral(facts.values[by.right]) : undefined;
      return type ? { type, isOptional: true } : none;
    }
    case 'call':
      return { ...none, ...ofArgument(facts, path, project, use, by.call) };
    default:
      return none;
  }
}

function ofComparison(
  { values }: FileFacts,
  { op, left, right }: Extract<Value, { kind: 'binary' }>,
  use: ValueId,
) {
  const type = ORDERS.has(op)
    ? ({ kind: 'number' } as const)
    : ofLiteral(values[left === use ? right : left]);
  return type && (op !== '+' || type.kind === 'string') ? { type } : {};
}

function ofLiteral(value: Value | undefined): FieldType | undefined {
  const kind = value?.kind === 'literal' && value.value !== null ? typeof value.value : undefined;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? { kind } : undefined;
}

const CONVERTS: Readonly<Record<string, FieldType>> = {
  Number: { kind: 'numeric' },
  parseInt: STRING,
  parseFloat: STRING,
  encodeURIComponent: STRING,
};

/** `Number(page)`, or what the parameter of an own function is declared to be. */
function ofArgument(
  { calls, values }: FileFacts,
  path: string,
  project: ProjectView,
  use: ValueId,
  id: number,
) {
  const call = calls[id];
  const index = call?.args.indexOf(use) ?? -1;
  if (!call || index < 0) return {};
  const named = values[call.callee];
  const converted = named?.kind === 'global' ? CONVERTS[named.name] : undefined;
  if (converted) return { type: converted };
  const callee = project.callee({ path }, id);
  const facts = callee?.kind === 'function' ? project.facts(callee.path) : undefined;
  const [parameter, ...more] =
    (callee?.kind === 'function' && facts?.functions[callee.fn]?.params[index]) || [];
  const type =
    parameter === undefined || more.length > 0 ? undefined : declared(facts?.bindings[parameter]?.type);
  return type ? { type } : {};
}

function declared(type: TypeRef | undefined): FieldType | undefined {
  if (type?.name === 'string' || type?.name === 'number' || type?.name === 'boolean')
    return { kind: type.name };
  const of = type?.name === '[]' || type?.name === 'Array' ? declared(type.args?.[0]) : undefined;
  return of && { kind: 'array', of };
}
