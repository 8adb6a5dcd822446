import type { CallId, ValueId } from './facts.ts';
import type { FileView } from './views.ts';

/** `db.orders.find`, as the call is written; of a long one the end. */
export function calleeText(file: FileView, id: CallId): string {
  const at = file.facts.values[file.facts.calls[id]?.callee ?? -1]?.at;
  const text = at
    ? file
        .text(at)
        .replace(/\s*\.\s*/g, '.')
        .replace(/\s+/g, ' ')
    : '';
  const parts = text.split('.');
  return text.length > LONGEST ? `…${parts.at(-1)?.slice(0, LONGEST) ?? ''}` : text;
}

const LONGEST = 50;

/** `` `orders` ``, where it is short enough to be named. */
export function listText(file: FileView, id: ValueId): string {
  const at = file.facts.values[id]?.at;
  const text = at ? file.text(at).replace(/\s+/g, ' ') : '';
  return text !== '' && text.length <= LONGEST && !text.includes('`') ? `\`${text}\`` : 'the list';
}
