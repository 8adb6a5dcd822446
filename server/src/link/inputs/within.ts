import type { Entry, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputShape } from '../../../../rules/kit/inputs.ts';
import type { Step } from './world.ts';

/** One step back inside an expression: from a value to those that it is made of. */
export function within(step: Step, value: Value): Step[] {
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
      const given = [...step.given, value.test];
      return [to(value.yes, { given }), to(value.no, { given })];
    }
    case 'template':
      return value.parts.map((one) => to(one, asText(step)));
    case 'binary':
      // Only a sum of texts keeps what went in; a comparison gives a flag whose meaning somebody else chose.
      return value.op === '+' ? [value.left, value.right].map((one) => to(one, asText(step))) : [];
    case 'unary':
      return ['+', '-'].includes(value.op) ? [to(value.of, { shape: 'number', keys: [] })] : [];
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

function asText(step: Step): Partial<Step> {
  return { shape: narrower(step.shape, 'text'), keys: [] };
}

function inObject(step: Step, entries: readonly Entry[]): Step[] {
  const [key, ...rest] = step.keys;
  const own = key === undefined || key === '*' ? undefined : entries.findLast((one) => one.key === key);
  if (own) return [{ ...step, value: own.value, keys: rest }];
  return entries.flatMap((one) => {
    if (one.key === undefined) return [{ ...step, value: one.value }];
    if (key === undefined) return [{ ...step, value: one.value, place: [...step.place, one.key] }];
    return key === '*' ? [{ ...step, value: one.value, keys: rest }] : [];
  });
}

/** A text made of a number can be no more than the number. */
export function narrower(known: InputShape, next: InputShape): InputShape {
  return WIDTH.indexOf(next) > WIDTH.indexOf(known) ? next : known;
}

const WIDTH: readonly InputShape[] = ['any', 'text', 'number', 'flag'];
