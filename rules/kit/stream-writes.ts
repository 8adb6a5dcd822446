import type { Call, FileFacts } from './facts.ts';
import { isText } from './printed.ts';
import { chainOf } from './values.ts';

/** `process.stdout.write('text')`, which nothing but a terminal, a transport or a leftover does. */
export function writtenStream(facts: FileFacts, { callee, how }: Call): 'stdout' | 'stderr' | undefined {
  const chain = how === 'call' ? chainOf(facts, callee) : undefined;
  const [owner, stream, method, ...more] = chain ?? [];
  if (owner !== 'process' || method !== 'write' || more.length > 0) return undefined;
  return stream === 'stdout' || stream === 'stderr' ? stream : undefined;
}

/** A line of words; progress that redraws itself and what was made elsewhere (a message of a protocol) is none. */
export function isPlainLine(facts: FileFacts, text: string, { args }: Call): boolean {
  const [first] = args;
  if (first === undefined || !isText(facts, first)) return false;
  return !/\\r|\\x1b|\\u001b|\\033|JSON\.stringify/i.test(text);
}
