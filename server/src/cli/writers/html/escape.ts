import { neutral } from '../../terminal/neutral.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes in quotes. */
export function html(text: string): string {
  return neutral(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A message: what stands between backticks is code. */
export function message(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return html(text);
  return parts.map((part, index) => (index % 2 === 0 ? html(part) : `<code>${html(part)}</code>`)).join('');
}
