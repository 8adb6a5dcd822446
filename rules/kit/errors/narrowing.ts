import type { FileFacts, ValueId } from '../facts.ts';
import { calledName } from './cleanup.ts';
import { type ErrorUses, reads } from './uses.ts';

/**
 * Which side of a condition is about one known kind of failure: the true side of `e.code === 'ENOENT'`, the false side
 * of `!(e instanceof NotFound)`. Undefined where it tells no kinds apart: `if (e)`, `e instanceof Error`.
 */
export function knownSide(
  facts: FileFacts,
  test: ValueId,
  { names }: Pick<ErrorUses, 'names'>,
): boolean | undefined {
  const value = facts.values[test];
  if (!value || !reads(facts, test, names)) return undefined;
  switch (value.kind) {
    case 'unary': {
      const side = value.op === '!' ? knownSide(facts, value.of, { names }) : undefined;
      return side === undefined ? undefined : !side;
    }
    case 'logical': {
      const sides = [value.left, value.right].map((one) => knownSide(facts, one, { names }));
      return sides.find((one) => one !== undefined);
    }
    case 'binary':
      return binarySide(facts, value.op, [value.left, value.right]);
    case 'binding': {
      // `const code = codeOf(error); if (code) …`: what was taken from it tells the kind, its words do not.
      const made = facts.bindings[value.binding]?.value;
      return made === undefined || isTold(facts, made) ? undefined : knownSide(facts, made, { names });
    }
    case 'call':
      return tellsErrorsFromOthers(facts, value.call) ? undefined : true;
    case 'member':
      return value.name === 'message' || value.name === 'stack' ? undefined : true;
    default:
      return true;
  }
}

/** Whether a condition asks for the kind of the failure at all. */
export function tellsKinds(facts: FileFacts, test: ValueId, uses: Pick<ErrorUses, 'names'>): boolean {
  return knownSide(facts, test, uses) !== undefined;
}

function binarySide(facts: FileFacts, op: string, sides: readonly ValueId[]): boolean | undefined {
  const [left, right] = sides.map((one) => facts.values[one]);
  if (op === 'instanceof') return right?.kind === 'global' && right.name === 'Error' ? undefined : true;
  if ([left, right].some((one) => one?.kind === 'unary' && one.op === 'typeof')) return undefined;
  if ([left, right].some((one) => one?.kind === 'literal' && one.value === null)) return undefined;
  const limit = right?.kind === 'literal' ? right.value : undefined;
  // `status >= 500` is about all that nobody foresaw.
  if (typeof limit === 'number' && limit >= 499 && limit <= 500 && /^(>=?|={2,3})$/.test(op)) return false;
  return !op.startsWith('!');
}

/** `isError(e)`, `isNativeError(e)`. */
function tellsErrorsFromOthers(facts: FileFacts, id: number): boolean {
  const call = facts.calls[id];
  return call !== undefined && /^is(Native)?Error$/.test(calledName(facts, call));
}

/** `String(e)`, `messageOf(e)`, `toError(e)`: the same failure in another form. */
function isTold(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  return (
    call !== undefined &&
    /^String$|message|text|format|stringify|serializ|^(to|as|ensure|normali[sz]e)\w*Err/i.test(
      calledName(facts, call),
    )
  );
}
