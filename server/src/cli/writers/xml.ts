import { neutral } from '../terminal/neutral.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML cannot hold, not even as an entity, is spelt out. */
export function xmlText(text: string): string {
  return neutral(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** One element with its attributes; what is inside is XML already. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  inside: readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const begin = `<${name}${list.join('')}`;
  return inside.length > 0 ? `${begin}>\n${inside.join('\n')}\n</${name}>` : `${begin}/>`;
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
