import type { ValueId } from '../facts.ts';
import type { Fix, Span } from '../finding.ts';
import type { FileView } from '../views.ts';

const FIXED_TEXT = "'Internal server error'";

/** In the place of the text, with what would stand in for it; inside a longer text somebody has to find words. */
export function fixedText(file: FileView, at: ValueId): Fix[] {
  const { facts } = file;
  const text = (span: Span) => file.text(span);
  const holderOf = (id: ValueId) =>
    facts.values.findIndex(
      (one) =>
        (one.kind === 'conditional' && (one.yes === id || one.no === id)) ||
        (one.kind === 'logical' && (one.left === id || one.right === id)),
    );
  let whole = at;
  for (let holder = holderOf(at); holder >= 0; holder = holderOf(holder)) whole = holder;
  const isInText = facts.values.some(
    (one) =>
      (one.kind === 'template' && one.parts.includes(whole)) ||
      (one.kind === 'binary' && (one.left === whole || one.right === whole)),
  );
  const span = facts.values[whole]?.at;
  if (isInText || !span || facts.calls.some((one) => isMadeText(text(one.at), text(span)))) return [];
  const entry = facts.values
    .flatMap((one) => (one.kind === 'object' ? one.entries : []))
    .find((one) => one.value === whole);
  const isShort = entry !== undefined && entry.key === text(span) && text(entry.at) === entry.key;
  const replacement = isShort ? `${entry.key}: ${FIXED_TEXT}` : FIXED_TEXT;
  return [
    {
      title: 'Answer with a fixed text',
      kind: 'suggestion',
      changes: [{ do: 'replace', span: isShort ? entry.at : span, text: replacement }],
    },
  ];
}

/** `String(error)`: the error in it is no text of its own. */
function isMadeText(call: string, inner: string): boolean {
  return call === `String(${inner})` || call === `${inner}.toString()`;
}
