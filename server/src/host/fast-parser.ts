import { createRequire } from 'node:module';
import type { Comment, ImportFact, Node, Parse, Parsed } from '../facts/parse/parser.ts';
import { importsOf } from './module-record.ts';

/**
 * The native parser, where a binary fits the machine; undefined elsewhere, and the portable one does the work.
 *
 * Its bindings are taken without the package's wrapper: that makes an object of a shape of its own for every file, and
 * V8 holds each of those, and the tree behind it, until a collection of the whole heap. Every small collection on the
 * way then copies trees that nobody needs any more, which costs as much as parsing.
 */
export async function fastParser(): Promise<Parse | undefined> {
  const oxc = await import('oxc-parser/src-js/bindings.js').catch(() => undefined);
  return oxc && parserOf(oxc);
}

/** For a host that cannot wait, on a Node that can `require` ES modules (20.19, 22.12 and later). */
export function fastParserNow(): Parse | undefined {
  try {
    return parserOf(createRequire(import.meta.url)('oxc-parser/src-js/bindings.js'));
  } catch {
    return undefined;
  }
}

type Bindings = Pick<typeof import('oxc-parser/src-js/bindings.js'), 'parseSync'>;
type Result = ReturnType<Bindings['parseSync']>;

function parserOf(oxc: Bindings): Parse {
  return (path, text, dialect) => {
    const result = oxc.parseSync(path, text, {
      lang: dialect,
      sourceType: 'unambiguous',
      astType: 'ts',
      preserveParens: false,
    });
    return new FastParsed(result, text);
  };
}

/** A class: in an object literal the getter's closure would be held, and the parser's answer with it, like the wrapper's. */
class FastParsed implements Parsed {
  readonly parser = 'fast';
  readonly comments: Comment[];
  readonly error?: NonNullable<Parsed['error']>;
  readonly #result: Result;
  readonly #text: string;

  constructor(result: Result, text: string) {
    this.#result = result;
    this.#text = text;
    this.comments = result.comments.map(({ type, value, start, end }) => ({
      kind: type === 'Line' ? 'line' : 'block',
      text: value,
      start,
      end,
    }));
    const error = result.errors.find((one) => one.severity === 'Error');
    if (error) this.error = { message: error.message, offset: error.labels[0]?.start ?? 0 };
  }

  get program(): Node {
    return treeOf(this.#result.program);
  }

  imports(): ImportFact[] {
    return importsOf(this.#result.module, this.#text);
  }
}

/** JSON knows no bigint. */
function treeOf(json: string): Node {
  const { node, fixes }: { node: Node; fixes: (string | number)[][] } = JSON.parse(json);
  for (const way of fixes) {
    const literal = way.reduce((one, key) => one[key], node);
    if (literal.bigint) literal.value = BigInt(literal.bigint);
  }
  return node;
}
