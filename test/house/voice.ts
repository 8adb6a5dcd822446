/**
 * How readylint speaks, so that a hundred rules read as one: first what happens in production, then what to do, with
 * the names from the code in backticks.
 */
export function slipsInMessage(message: string): string[] {
  const bare = withoutCode(message);
  const parts = bare.split(/[:;] |\. (?=[A-Z`])/);
  const remedy = parts.at(-1) ?? '';
  return [
    ...slipsIn(message),
    ...slip(!/^[A-Z`]/.test(message), 'begins with a capital letter or a name'),
    ...slip(!/[^.…]\.$/.test(message), 'ends with one full stop'),
    ...slip(!message.includes('`'), 'names something of the code, in backticks'),
    ...slip(parts.length < 2, 'says what happens, then, behind ":", ";" or in a new sentence, what to do'),
    ...slip(words(remedy) < 2, 'has a remedy of two words at least'),
    ...slip(words(bare) - words(remedy) < 4, 'says what happens in four words at least'),
    ...slip(message.length > MOST_MESSAGE, `has ${MOST_MESSAGE} characters at most`),
  ];
}

/** A title is an order, as in a menu. */
export function slipsInTitle(title: string): string[] {
  return [
    ...slipsIn(title),
    ...slip(!/^[A-Z][a-z]+ /.test(title), 'begins with a verb and a capital letter'),
    ...slip(title.endsWith('.'), 'has no full stop'),
    ...slip(title.length > MOST_TITLE, `has ${MOST_TITLE} characters at most`),
  ];
}

const MOST_MESSAGE = 320;
const MOST_TITLE = 140;

/** What no text for people has, the texts of a rule's page included. */
export function slipsIn(text: string): string[] {
  const bare = withoutCode(text);
  const refused = REFUSED.exec(bare)?.[0];
  const odd = SPELLINGS.filter(([pattern]) => pattern.test(bare));
  return [
    ...slip(text.split('`').length % 2 === 0, 'closes each backtick'),
    ...slip(/``/.test(text), 'has a name between its backticks'),
    ...slip(/\s{2}|[\n\t]|^\s|\s$/.test(text), 'has single spaces and no line break'),
    ...slip(/\[object|\bundefined\b|\bNaN\b|\$\{/.test(bare), 'holds no value that is missing'),
    ...slip(refused !== undefined, `does without "${refused}"`),
    ...odd.map(([, right]) => `writes "${right}"`),
  ];
}

/** Says nothing of production, or talks to the reader rather than about the code. */
const REFUSED =
  /\b(should|please|simply|obviously|consider|best practice|bad practice|code smell|todo|we|you|your)\b/i;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(behavior|color|catalog|canceled|canceling)\b/i, 'behaviour, colour, catalogue, cancelled'],
  [/\b\w+(?:[aiy]l|[fnr]|gn)ize(?:s|d)?\b|\bauthoriz|\brecogniz/i, '-ise: serialise, authorise, recognise'],
  [/\bnode\.?js\b/i, 'Node'],
  [/\bjavascript\b|\btypescript\b/, 'JavaScript, TypeScript'],
  [/\be-?mails?\b/i, 'mail'],
  [/\btime-outs?\b/i, 'timeout'],
  [/\bdata base\b|\bback-end\b|\bmiddle ware\b/i, 'database, backend, middleware'],
];

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '`x`').replace(/\([^()]*\)/g, '');
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

function slip(isOne: boolean, wanted: string): string[] {
  return isOne ? [wanted] : [];
}
