import type { ImportFact } from './parser.ts';

/**
 * The imports of a text that begins with them and, by all that can be seen, has no more: undefined where only a parser
 * could tell. Takes a fraction of parsing, for texts of which nothing else is of interest.
 */
export function importsAtHead(text: string): ImportFact[] | undefined {
  if (SPECIAL.test(text)) return undefined;
  const imports: ImportFact[] = [];
  let end = 0;
  for (const { 0: part, index, groups } of text.matchAll(PART)) {
    end = index + part.length;
    const { type, from } = groups ?? {};
    if (from === undefined) continue;
    const fact: ImportFact = { from, at: [end - from.length - 2, end], kind: 'import' };
    if (type) fact.typeOnly = true;
    imports.push(fact);
  }
  return imports.length === 0 || MORE.test(text.slice(end)) ? undefined : imports;
}

/** Which calls are those of `require` takes a walk to find out; the others are told of such texts, too. */
const SPECIAL = /\b(?:require|debugger)\b|readylint-/;

const NAME = String.raw`[A-Za-z_$][\w$]*(?![\w$])`;
const LIST = String.raw`\{[^{}'"/]*\}`;
const ALL = String.raw`\*\s*as\s+${NAME}`;
const NAMES = String.raw`${LIST}|${ALL}|${NAME}(?:\s*,\s*(?:${LIST}|${ALL}))?`;
const CLAUSE = String.raw`(?<type>type(?!\$)\b\s*)?(?:${NAMES})\s*from\s*`;
const IMPORT = String.raw`import\b\s*(?:${CLAUSE})?(?<quote>['"])(?<from>[^'"\\\n]*)\k<quote>`;
/** One after the other from the beginning: what is passed over, and imports in their usual form. */
const PART = new RegExp(String.raw`^#!.*|[\s;]+|//.*|/\*[^]*?\*/|${IMPORT}`, 'gy');

/** Where a statement may begin, in whatever it may stand; a property of that name does not. */
const BEGINS = String.raw`(?<=(?:^|[;{})/])\s*(?:im|ex)port)`;
const DECLARES = String.raw`\s+(?:default|const|let|var|function|async|class|abstract|enum|interface|namespace|declare)\b`;
/** What may be one more: `import(…)` wherever it stands, a statement in any other form. */
const MORE = new RegExp(
  String.raw`\bimport\b(?:\s*[(/]|(?!\s*\.\s*meta\b)${BEGINS})|\bexport\b${BEGINS}(?!${DECLARES}|\s+type\s+[\w$])`,
  'm',
);
