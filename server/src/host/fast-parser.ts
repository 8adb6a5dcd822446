import type { Node, Parse } from '../facts/parse/parser.ts';
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
  if (!oxc) return undefined;
  return (path, text, dialect) => {
    const result = oxc.parseSync(path, text, {
      lang: dialect,
      sourceType: 'unambiguous',
      astType: 'ts',
      preserveParens: false,
    });
    const error = result.errors.find((one) => one.severity === 'Error');
    return {
      parser: 'fast',
      get program() {
        return treeOf(result.program);
      },
      imports: () => importsOf(result.module, text),
      comments: result.comments.map((one) => ({
        kind: one.type === 'Line' ? 'line' : 'block',
        text: one.value,
        start: one.start,
        end: one.end,
      })),
      ...(error && { error: { message: error.message, offset: error.labels[0]?.start ?? 0 } }),
    };
  };
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
