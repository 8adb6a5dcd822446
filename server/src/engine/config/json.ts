import {
  findNodeAtLocation,
  getNodeValue,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from '../../../../rules/kit/finding.ts';

export type JsonPath = readonly (string | number)[];

/** What is wrong at one place of a config file. */
export interface ConfigMistake {
  message: string;
  span: Span;
}

/** The value that a config file holds, with the place of each of its parts. */
export interface JsonDocument {
  value: unknown;
  keySpan(path: JsonPath): Span;
  valueSpan(path: JsonPath): Span;
  /** Keys that stand twice in one object: only the last counts. */
  duplicates: ConfigMistake[];
}

/** `within` is the key that holds the config, as in package.json; undefined where it is not there. */
export function readDocument(text: string, within?: string): JsonDocument | ConfigMistake | undefined {
  const errors: ParseError[] = [];
  const whole = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!whole || error) return syntaxMistake(text, error);
  const tree = within === undefined ? whole : findNodeAtLocation(whole, [within]);
  if (!tree) return undefined;
  const node = (path: JsonPath) => findNodeAtLocation(tree, [...path]);
  return {
    value: getNodeValue(tree) as unknown,
    keySpan: (path) => spanOf(node(path)?.parent?.children?.[0] ?? tree),
    valueSpan: (path) => spanOf(node(path) ?? tree),
    duplicates: [...duplicateKeys(tree)],
  };
}

function spanOf({ offset, length }: JsonNode): Span {
  return [offset, offset + length];
}

function* duplicateKeys(node: JsonNode): Generator<ConfigMistake> {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key && seen.has(key.value))
      yield { message: `"${key.value}" stands here a second time: join the two`, span: spanOf(key) };
    if (key) seen.add(key.value);
    yield* duplicateKeys(child);
  }
}

const EXPECTED: Record<string, string> = {
  InvalidSymbol: 'this word is no value: put texts in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing } is expected here',
  CloseBracketExpected: 'a closing ] is expected here',
  EndOfFileExpected: 'the file should end here: remove what follows',
  UnexpectedEndOfComment: 'the comment is never closed: add */',
  UnexpectedEndOfString: 'the text is never closed: add a double quote',
};

function syntaxMistake(text: string, error: ParseError | undefined): ConfigMistake {
  if (!error || text.trim() === '')
    return { message: 'the file is empty: write {} or remove it', span: [0, text.length] };
  const what = EXPECTED[printParseErrorCode(error.error)] ?? 'this character cannot stand here';
  return {
    message: `not valid JSON: ${what}`,
    span: [error.offset, error.offset + Math.max(1, error.length)],
  };
}
