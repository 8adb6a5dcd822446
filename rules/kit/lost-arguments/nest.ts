import { isText } from '../printed.ts';
import { isCaught, type Reader } from './arguments.ts';

/** `error('message', error)`: the second argument is the stack, and an object there is a message of its own. */
export const nest: Reader = (file, call) => {
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
};
