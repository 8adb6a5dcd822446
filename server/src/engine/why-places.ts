import { nameOf } from '../../../rules/kit/callbacks.ts';
import type { CallId, FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { SourceFile } from './source-files.ts';
import type { Step } from './why-view.ts';

/** Longer code is told by its beginning. */
const LONGEST = 70;

/** Turns what the engine holds as indexes into places that a person can go to. */
export class Places {
  readonly #file: (path: string) => SourceFile | undefined;

  constructor(file: (path: string) => SourceFile | undefined) {
    this.#file = file;
  }

  facts(path: string): FileFacts | undefined {
    return this.#file(path)?.facts;
  }

  code(path: string, [start, end]: Span): string {
    return short(this.#file(path)?.text.slice(start, end) ?? '');
  }

  at(path: string, span: Span, text: string): Step {
    const { line, column } = this.#file(path)?.lines.position(span[0]) ?? { line: 1, column: 1 };
    return { path, line, column, text };
  }

  /** Where the name of what is called stands: in a chain over several lines, each call has its own. */
  call(path: string, id: CallId): Step {
    const facts = this.facts(path);
    const call = facts?.calls[id];
    if (!facts || !call) return this.at(path, [0, 0], '');
    const callee = facts.values[call.callee];
    const span = callee?.at ?? call.at;
    const from = callee?.kind === 'member' ? span[1] - callee.name.length : span[0];
    if (call.how === 'import') return this.at(path, [from, span[1]], this.code(path, call.at));
    // What a chain was called on before has a place of its own.
    const isChained = callee?.kind === 'member' && facts.values[callee.of]?.kind === 'call';
    const name = isChained ? `….${callee.name}` : this.code(path, span);
    const text = `${call.how === 'new' ? 'new ' : ''}${name}(${this.#args(path, id)})`;
    return this.at(path, [from, span[1]], text);
  }

  /** What registers something is told by its path or name. */
  #args(path: string, id: CallId): string {
    const { args = [] } = this.facts(path)?.calls[id] ?? {};
    const [first] = args;
    const value = first === undefined ? undefined : this.facts(path)?.values[first];
    if (args.length === 0) return '';
    if (value?.kind !== 'literal') return '…';
    return `${this.code(path, value.at)}${args.length > 1 ? ', …' : ''}`;
  }

  functionName(path: string, fn: FunctionId): string {
    const facts = this.facts(path);
    const fact = facts?.functions[fn];
    if (!facts || !fact) return 'a function';
    if (fact.kind === 'module') return `the top level of ${path}`;
    const own = nameOf(facts, fn);
    const owner = fact.cls === undefined ? undefined : facts.classes[fact.cls]?.name;
    const name = owner && own ? `${owner}.${own}` : own;
    if (name) return `\`${name}\``;
    const taker = facts.calls.findIndex((one) => one.args.some((arg) => isFunction(facts, arg, fn)));
    return taker < 0
      ? 'a function without a name'
      : `the function handed to \`${this.call(path, taker).text}\``;
  }
}

function isFunction(facts: FileFacts, id: number, fn: FunctionId): boolean {
  const value = facts.values[id];
  return value?.kind === 'function' && value.fn === fn;
}

export function short(text: string): string {
  const line = text
    .replace(/\s+(?=\??\.)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
