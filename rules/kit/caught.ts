import type { FileFacts, ValueId } from './facts.ts';
import type { FileView } from './views.ts';

const ERROR_NAME = /^(e|err|error|ex|exception|reason|cause)$|(Error|Err|Exception)$/;
const PARTS = new Set(['message', 'stack', 'name']);

/** The source of the error that a value is, or that its text is taken from: the logger wants the whole of it. */
export function errorIn(file: FileView, id: ValueId): string | undefined {
  const error = errorOf(file.facts, id);
  const value = error === undefined ? undefined : file.facts.values[error];
  return value && file.text(value.at);
}

function errorOf(facts: FileFacts, id: ValueId): ValueId | undefined {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'binding':
      return isError(facts, value.binding) ? id : undefined;
    case 'member':
      return PARTS.has(value.name) ? errorOf(facts, value.of) : undefined;
    case 'logical':
      return errorOf(facts, value.left);
    case 'conditional': {
      const test = facts.values[value.test];
      return test?.kind === 'binary' && test.op === 'instanceof' ? errorOf(facts, test.left) : undefined;
    }
    case 'call':
      return tellingOf(facts, value.call);
    default:
      return undefined;
  }
}

/** `String(error)`, `getErrorMessage(error)`, `error.toString()`. */
function tellingOf(facts: FileFacts, call: number): ValueId | undefined {
  const { callee, args } = facts.calls[call] ?? { callee: -1, args: [] };
  const value = facts.values[callee];
  const name =
    value?.kind === 'binding'
      ? (facts.bindings[value.binding]?.name ?? '')
      : value?.kind === 'member' || value?.kind === 'global'
        ? value.name
        : '';
  const [only, ...others] = args;
  if (only === undefined)
    return value?.kind === 'member' && name === 'toString' ? errorOf(facts, value.of) : undefined;
  return others.length === 0 && /^String$|message|formatErr|serializeErr/i.test(name)
    ? errorOf(facts, only)
    : undefined;
}

/** The error of a catch, or what is named like one; a class of errors is none. */
function isError(facts: FileFacts, id: number): boolean {
  const { kind, name } = facts.bindings[id] ?? { kind: 'type', name: '' };
  if (kind === 'catch') return true;
  return (kind === 'parameter' || kind === 'const' || kind === 'let') && ERROR_NAME.test(name);
}
