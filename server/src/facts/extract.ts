import type { FileFacts, Note } from '../../../rules/kit/facts.ts';
import { DEEPEST, nestingCost } from './parse/depth.ts';
import { importsAtHead } from './parse/head.ts';
import type { Comment, Depth, Dialect, Node, Parsed, Parsers } from './parse/parser.ts';
import { directivesOf, statements } from './walk/statements.ts';
import { Walk } from './walk/walk.ts';

export type Extraction =
  | { facts: FileFacts }
  | { failure: { kind: 'too deep' | 'unparsed' | 'crashed'; message: string } };

/** Text to facts: parsed once, walked once. Never throws: what a file does to the extractor stays with that file. */
export function extract(
  path: string,
  text: string,
  dialect: Dialect,
  parsers: Parsers,
  depth: Depth = 'whole',
): Extraction {
  const imports = depth === 'imports' ? importsAtHead(text) : undefined;
  if (imports) return { facts: { ...emptyFacts(UNPARSED, text), imports } };
  const cost = nestingCost(text, dialect);
  if (cost === Number.POSITIVE_INFINITY) return { failure: NO_CODE };
  try {
    const trusted = cost <= DEEPEST ? parsers : { portable: parsers.portable };
    const parsed = parse(path, text, dialect, trusted, depth);
    return { facts: depth === 'whole' ? factsOf(parsed, text) : importsOf(parsed, text) };
  } catch (error) {
    if (error instanceof RangeError) return { failure: TOO_DEEP };
    const message = `the extractor failed on this file (${String(error).split('\n')[0]}): please report it with the file, and exclude it with "ignore" in readylint.json meanwhile`;
    return { failure: { kind: 'crashed', message } };
  }
}

const TOO_DEEP = {
  kind: 'too deep' as const,
  message:
    'brackets, operators or statements nest deeper here than can be read: split the code up, or exclude the file with "ignore" in readylint.json if it is generated',
};

const NO_CODE = {
  kind: 'unparsed' as const,
  message:
    'hundreds of words follow each other with nothing between them, which is no source code: exclude the file with "ignore" in readylint.json',
};

/** The native parser keeps nothing of a file with a syntax error: the portable one recovers what it can. */
function parse(path: string, text: string, dialect: Dialect, parsers: Parsers, depth: Depth): Parsed {
  const fast = parsers.fast?.(path, text, dialect, depth);
  return fast && !fast.error ? fast : parsers.portable()(path, text, dialect, depth);
}

const LONGEST_BANNER = 1000;

function factsOf(parsed: Parsed, text: string): FileFacts {
  const { program, comments } = parsed;
  const body: Node[] = program.body;
  const facts = emptyFacts(parsed, text);
  facts.directives = directivesOf(body);
  facts.banner = bannerOf(comments, body[0]?.start ?? text.length);
  const walk = new Walk(facts, text, comments);
  statements(walk, body);
  walk.finish();
  facts.imports.push(...required(facts));
  return facts;
}

/** What calls `require` takes the walk to find out, and whether `debugger` is a statement. */
function importsOf(parsed: Parsed, text: string): FileFacts {
  const known = /\b(require|debugger)\b/.test(text) ? undefined : parsed.imports?.();
  const facts = emptyFacts(parsed, text);
  if (known) return { ...facts, imports: known };
  const { imports, debuggers } = factsOf(parsed, text);
  return { ...facts, imports, debuggers };
}

type Read = Pick<Parsed, 'comments' | 'error'> & Pick<FileFacts, 'parser'>;

const UNPARSED: Read = { parser: 'neither', comments: [] };

function emptyFacts({ parser, comments, error }: Read, text: string): FileFacts {
  return {
    parser,
    ...(error && { syntaxError: error }),
    shebang: text.startsWith('#!'),
    directives: [],
    banner: '',
    imports: [],
    exports: [],
    bindings: [],
    values: [],
    calls: [],
    functions: [{ at: [0, text.length], kind: 'module', params: [], body: 0, returns: [], throws: [] }],
    classes: [],
    types: [],
    regions: [{ at: [0, text.length], kind: 'function', fn: 0 }],
    debuggers: [],
    writes: [],
    satisfied: [],
    notes: comments.flatMap(noteOf),
  };
}

function bannerOf(comments: Comment[], firstStatement: number): string {
  const above = comments.filter((one) => one.end <= firstStatement);
  return above
    .map((one) => one.text)
    .join('\n')
    .slice(0, LONGEST_BANNER);
}

function noteOf({ text, start, end }: Comment): Note[] {
  return text.includes('readylint-') ? [{ text, at: [start, end] }] : [];
}

/** `require('x')` imports only where `require` is not a name of the file's own. */
function required({ calls, values }: FileFacts): FileFacts['imports'] {
  return calls.flatMap(({ callee, args }) => {
    const name = values[callee];
    const from = values[args[0] ?? -1];
    if (name?.kind !== 'global' || name.name !== 'require') return [];
    if (from?.kind !== 'literal' || typeof from.value !== 'string') return [];
    return [{ from: from.value, at: from.at, kind: 'require' as const }];
  });
}
