import type { Parse } from '../facts/parse/parser.ts';

/** The native parser, where a binary fits the machine; undefined elsewhere, and the portable one does the work. */
export async function fastParser(): Promise<Parse | undefined> {
  const oxc = await import('oxc-parser').catch(() => undefined);
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
      program: result.program,
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
