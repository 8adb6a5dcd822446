import { findStale, renderOutputs, writeOutputs } from './outputs.ts';

/** `npm run generate` writes; `npm run generate -- --check` only tells whether there is something to write. */
export async function main(root: string, args: readonly string[]): Promise<number> {
  const [option, ...rest] = args;
  if (rest.length > 0 || (option !== undefined && option !== '--check')) {
    console.error('usage: npm run generate [-- --check]');
    return 2;
  }
  const outputs = await renderOutputs(root);
  const stale = findStale(root, outputs);
  if (option === '--check' && stale.length > 0) {
    console.error(
      ['Not up to date, run `npm run generate`:', ...stale.map((path) => `  ${path}`)].join('\n'),
    );
    return 1;
  }
  writeOutputs(root, outputs, stale);
  console.log(
    stale.length > 0 ? stale.map((path) => `wrote ${path}`).join('\n') : 'Everything is up to date.',
  );
  return 0;
}
