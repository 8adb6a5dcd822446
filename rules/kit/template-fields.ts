import { errorIn } from './caught.ts';
import type { Call } from './facts.ts';
import { keyFor, unwrapJson } from './field-keys.ts';
import { isDecoration, type Printed } from './printed.ts';
import type { FileView } from './views.ts';

/** `user ${id} logged in` as 'user logged in' with the field `id`, where each value has a name of its own. */
export function valuesAsFields(file: FileView, call: Call, printed: Printed): Printed | undefined {
  const first = file.facts.values[call.args[0] ?? -1];
  if (first?.kind !== 'template' || first.parts.length === 0 || printed.tokens > 0) return undefined;
  const message = plainText(first.texts);
  if (message === undefined) return undefined;
  const errors = first.parts.flatMap((one) => errorIn(file, one) ?? []);
  const values = first.parts
    .filter((one) => errorIn(file, one) === undefined)
    .map((one) => unwrapJson(file.facts, one))
    .map((one) => {
      const { at } = file.facts.values[one] ?? { at: first.at };
      return { key: keyFor(file.facts, one), text: file.text(at), isPlain: true };
    });
  return {
    ...printed,
    message: `'${message}'`,
    errors: [...new Set([...errors, ...printed.errors])],
    values: [...values, ...printed.values],
  };
}

/** What is left of the words; undefined where the values carried the sentence. */
function plainText(texts: readonly string[]): string | undefined {
  const text = texts
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    // Signs that stood between values stand alone without them.
    .replaceAll(/\s(?:->|=>|→|–|[-/|=])(?=\s|$)/g, '')
    .replaceAll(/[:=#]+\s*(?=[\s,)\]]|$)/g, '')
    .replaceAll(/([([])\s+/g, '$1')
    .replaceAll(/\s+([.,:;!?)\]%])/g, '$1')
    .replaceAll(/\([.,;%]*\)|\[\]|"\s*"|'\s*'/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s,:=\-#([]+$/, '')
    .trim();
  if (isDecoration(text) || /[\\`]/.test(text)) return undefined;
  return text.replaceAll("'", "\\'");
}
