import { createHash } from 'node:crypto';
import type { FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import { nameOfPlace } from './place-names.ts';
import type { SourceFile } from './source-files.ts';

/**
 * Names a finding by what it points at and where, `<what>.<where>`, in words that outlive the usual changes:
 *
 * - what: the rule and its code, without what a formatter may change and without the bodies of functions in it, since
 *   who reports a handler does not speak of each of its lines;
 * - where: the names around it, from the outermost to the innermost (its own, if it is a function), and which of its
 *   equals there it is. No line and no path, so that a file may be edited, renamed and moved.
 *
 * Equal code in equally named places of two files has one name: who compares runs counts (`known-findings.ts`).
 */
export class Fingerprints {
  readonly #source: SourceFile;
  readonly #facts: FileFacts;
  readonly #names = new Map<FunctionId, string>();
  readonly #seen = new Map<string, number>();

  constructor(source: SourceFile, facts: FileFacts) {
    this.#source = source;
    this.#facts = facts;
  }

  /** To be asked in the order of the text: equals are told apart by their order. */
  next(rule: string, span: Span): string {
    const what = hash([rule, this.#shape(span)], 16);
    const around = this.#around(span);
    const place = [what, ...around].join('\0');
    const nth = this.#seen.get(place) ?? 0;
    this.#seen.set(place, nth + 1);
    return `${what}.${hash([...around, `${nth}`], 8)}`;
  }

  #shape([start, end]: Span): string {
    const { text } = this.#source;
    const inside = this.#facts.functions.filter(
      ({ kind, expression, at: [from, to] }) =>
        kind !== 'module' && expression === undefined && start <= from && to <= end,
    );
    let shape = '';
    let at = start;
    for (const fn of inside.sort((a, b) => a.at[0] - b.at[0])) {
      const [from, to] = fn.at;
      if (from < at) continue;
      const isAll = from === start && to === end;
      const params = fn.params.flat().map((id) => this.#facts.bindings[id]?.name);
      shape += [text.slice(at, from), isAll ? '' : fn.name, ...params].join(' ');
      at = to;
    }
    return (shape + text.slice(at, end)).replace(LEFT_TO_FORMATTERS, '');
  }

  #around([start, end]: Span): string[] {
    return this.#facts.functions.flatMap(({ at, kind }, id) => {
      const isAround = kind !== 'module' && at[0] <= start && end <= at[1];
      return isAround ? [this.#nameOf(id)] : [];
    });
  }

  #nameOf(fn: FunctionId): string {
    const known = this.#names.get(fn) ?? nameOfPlace(this.#facts, fn);
    this.#names.set(fn, known);
    return known;
  }
}

/** Where a union is broken into lines, its first member gets a sign as well. */
const LEFT_TO_FORMATTERS = /[\s;,(){}'"`\\]+|(?<!\|)\|(?![|=])|(?<!&)&(?![&=])/g;

function hash(parts: readonly string[], length: number): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, length);
}
