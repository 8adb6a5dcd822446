import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BUNDLE = 'l10n/bundle.l10n.json';

const CALL = /\bl10n\.t\(\s*/g;
const LITERAL = /'((?:[^'\\]|\\.)*)'/y;

/** Every text of the client that a translation may replace, each under itself. */
export function renderBundle(root: string): string {
  const folder = join(root, 'client/src');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => textsIn(readFileSync(join(folder, path), 'utf8'), path));
  const sorted = [...new Set(texts)].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`;
}

/** A text that is put together while the program runs could not be looked up, so it is refused. */
export function textsIn(source: string, path: string): string[] {
  return [...source.matchAll(CALL)].map(({ index, 0: { length } }) => {
    LITERAL.lastIndex = index + length;
    const text = LITERAL.exec(source)?.[1];
    if (text === undefined)
      throw new Error(`${path}: l10n.t needs a text in single quotes, as its first argument`);
    return text.replace(/\\(.)/g, '$1');
  });
}
