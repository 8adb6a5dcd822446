import type { Entry, FileFacts, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputShape } from '../../../../rules/kit/inputs.ts';
import { childrenOf, parts } from '../../../../rules/kit/regions.ts';
import { isOnlyNot } from './mentions.ts';
import type { Step } from './world.ts';

/** One step back inside an expression: from a value to those that it is made of. */
export function within(step: Step, value: Value, facts: FileFacts): Step[] {
  const to = (id: ValueId, change: Partial<Step> = {}): Step => ({ ...step, ...change, value: id });
  switch (value.kind) {
    case 'member':
      return [to(value.of, { keys: [value.name, ...step.keys] })];
    case 'index':
      return [to(value.of, { keys: ['*', ...step.keys] })];
    case 'await':
    case 'spread':
      return [to(value.of)];
    case 'assignment':
      return [to(value.value)];
    case 'logical':
      return value.op === '&&'
        ? [to(value.right, { given: [...step.given, value.left] })]
        : [to(value.left), to(value.right, { given: [...step.given, value.left] })];
    case 'conditional': {
      const given = (holds: boolean) =>
        isOnlyNot(facts, value.test, holds) ? step.given : [...step.given, value.test];
      // `list.includes(ext(name)) ? ext(name) : 'jpg'`: asked as it is written is looked at.
      const isAsked = (one: ValueId) => {
        const same = [...parts(facts, value.test)].some((part) => isSame(facts, part, facts.values[one]));
        const check = { kind: 'guard' as const, path: step.path, at: value.at };
        return same && facts.values[one]?.kind === 'call' ? { checks: [...step.checks, check] } : {};
      };
      return [
        to(value.yes, { given: given(true), ...isAsked(value.yes) }),
        to(value.no, { given: given(false), ...isAsked(value.no) }),
      ];
    }
    case 'template':
      return value.parts.map((one, index) => to(one, asText(step, value, before(value.texts, index))));
    case 'binary':
      // Only a sum of texts keeps what went in; a comparison gives a flag whose meaning somebody else chose.
      return value.op === '+'
        ? [
            to(value.left, asText(step, value, '')),
            to(value.right, asText(step, value, textOf(facts, value.left))),
          ]
        : [];
    case 'unary':
      return ['+', '-'].includes(value.op)
        ? [to(value.of, { shape: narrower(step, 'number'), keys: [] })]
        : [];
    case 'object':
      return inObject(step, value.entries);
    case 'array': {
      const [key, ...keys] = step.keys;
      const place = key === undefined ? [...step.place, '[]'] : step.place;
      return value.items.map((one) => to(one, { keys, place }));
    }
    default:
      return [];
  }
}

/** Of texts in texts the outermost is what the sink reads. */
function asText(step: Step, { at }: Value, lead: string): Partial<Step> {
  const text = step.text ?? { path: step.path, at };
  return { shape: narrower(step, 'text'), keys: [], text, lead: step.lead + lead };
}

/** What a template says before one of its parts. */
function before(texts: readonly string[], part: number): string {
  return texts.slice(0, part + 1).join(UNKNOWN);
}

/** What a piece of a sum says, as far as it is written. */
function textOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  if (value?.kind === 'literal') return String(value.value);
  if (value?.kind === 'template') return value.texts.join(UNKNOWN);
  return value?.kind === 'binary' ? textOf(facts, value.left) + textOf(facts, value.right) : UNKNOWN;
}

const UNKNOWN = '\0';

function inObject(step: Step, entries: readonly Entry[]): Step[] {
  const [key, ...rest] = step.keys;
  const own = key === undefined || key === '*' ? undefined : entries.findLast((one) => one.key === key);
  if (own) return [{ ...step, value: own.value, keys: rest }];
  const { path } = step;
  return entries.flatMap((one) => {
    if (one.key === undefined) return [{ ...step, value: one.value }];
    if (key === undefined) {
      return [{ ...step, value: one.value, place: [...step.place, one.key], entry: { path, at: one.at } }];
    }
    return key === '*' ? [{ ...step, value: one.value, keys: rest }] : [];
  });
}

/** A text made of a number can be no more than the number. */
export function narrower({ shape: known, parsed }: Step, next: InputShape): InputShape {
  return !parsed && WIDTH.indexOf(next) > WIDTH.indexOf(known) ? next : known;
}

const WIDTH: readonly InputShape[] = ['any', 'text', 'number', 'flag'];

/** The same names, members and calls in the same order. */
function isSame(facts: FileFacts, one: Value | undefined, other: Value | undefined): boolean {
  const { values, calls } = facts;
  if (!one || !other || one.kind !== other.kind) return false;
  if (one.kind === 'binding' && other.kind === 'binding') return one.binding === other.binding;
  if (one.kind === 'literal' && other.kind === 'literal') return one.value === other.value;
  if (one.kind === 'member' && other.kind === 'member' && one.name !== other.name) return false;
  if (one.kind === 'unary' && other.kind === 'unary' && one.op !== other.op) return false;
  const [mine, its] = [childrenOf(one, calls), childrenOf(other, calls)];
  const isPlain =
    one.kind === 'member' || one.kind === 'call' || one.kind === 'index' || one.kind === 'unary';
  return (
    isPlain &&
    mine.length === its.length &&
    mine.every((id, at) => isSame(facts, values[id], values[its[at] ?? -1]))
  );
}
