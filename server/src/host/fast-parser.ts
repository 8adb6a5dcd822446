import { createRequire } from 'node:module';
import type { Comment, ImportFact, Node, Parse, Parsed } from '../facts/parse/parser.ts';
import { importsOf } from './module-record.ts';
import type { Read } from './parser-block.ts';

/**
 * The native parser, where a binary fits the machine; undefined elsewhere, and the portable one does the work.
 *
 * Its bindings are taken without the package's wrapper: that makes an object of a shape of its own for every file, and
 * V8 holds each of those, and the tree behind it, until a collection of the whole heap. Every small collection on the
 * way then copies trees that nobody needs any more, which costs as much as parsing.
 *
 * Who parses once, and much, reads the trees from a block of memory, which a process that lives on need not hold.
 */
export async function fastParser({ once = false } = {}): Promise<Parse | undefined> {
  const oxc = await import('oxc-parser/src-js/bindings.js').catch(() => undefined);
  if (!oxc || !once) return oxc && parserOf(oxc);
  const { blockParser } = await import('./parser-block.ts');
  return parserOf(oxc, blockParser(oxc));
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
type ReadTree = ReturnType<typeof import('./parser-block.ts').blockParser>;

function parserOf(oxc: Bindings, readTree?: ReadTree): Parse {
  return (path, text, dialect, depth) => {
    const options = {
      lang: dialect,
      sourceType: 'unambiguous',
      astType: 'ts',
      preserveParens: false,
    } as const;
    const read =
      depth === 'whole' ? readTree && unlessTooDeep(() => readTree(path, text, options)) : undefined;
    return read ? parsedFrom(read) : new FastParsed(oxc.parseSync(path, text, options), text);
  };
}

/** The block is read by functions that call each other, and JSON is not. */
function unlessTooDeep<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parsedFrom({ program, comments, errors }: Read): Parsed {
  const error = errorOf(errors);
  return { parser: 'fast', program, comments: comments.map(toComment), ...(error && { error }) };
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
    this.comments = result.comments.map(toComment);
    const error = errorOf(result.errors);
    if (error) this.error = error;
  }

  get program(): Node {
    return treeOf(this.#result.program);
  }

  imports(): ImportFact[] {
    return importsOf(this.#result.module, this.#text);
  }
}

function toComment({ type, value, start, end }: Read['comments'][number]): Comment {
  return { kind: type === 'Line' ? 'line' : 'block', text: value, start, end };
}

function errorOf(errors: Read['errors']): Parsed['error'] {
  const error = errors.find((one) => one.severity === 'Error');
  return error && { message: error.message, offset: error.labels[0]?.start ?? 0 };
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
