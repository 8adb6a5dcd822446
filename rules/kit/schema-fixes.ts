import { nameOf } from './callbacks.ts';
import type { FileFacts } from './facts.ts';
import type { Change, Fix, Span } from './finding.ts';
import type { InputFlow } from './inputs.ts';
import { readFields } from './read-fields.ts';
import { functionAround, regionAt } from './regions.ts';
import { isFree, type SchemaHome, schemaHome } from './schema-home.ts';
import { SCHEMA_WORDS, type SchemaImport, type SchemaWords } from './schema-words.ts';
import type { FileView, ProjectView } from './views.ts';
import { fieldsOf, type WrittenField } from './written-types.ts';

/**
 * `req.body as { name: string }` as `bodySchema.parse(req.body)`: what the type claims is what a schema asks for, and
 * where no type claims anything, what the handler does with the fields that it reads.
 */
export function parseWithSchema(
  { file, project, view }: Around,
  { source }: InputFlow,
  filters: ReadonlySet<string>,
): Fix[] {
  const words = SCHEMA_WORDS.find((one) => isFree(file, project, one));
  const top = topOf(file, source.at[0]);
  if (!words || source.path !== file.path || top === undefined) return [];
  const at = readAt(file.facts, source.at);
  const claimed = claimedType(file, at);
  const home = schemaHome({ file, project, view }, words);
  const name = freeName(home?.file, file, source.at);
  const parsed = claimed
    ? byClaim(file, claimed, (read) => words.parse(name, read), at)
    : byReads(file, project, at, filters, (read) => words.parse(name, read));
  if (!parsed) return [];
  const schema = words.schema(parsed.fields);
  const where = home ? `, beside the others in \`${home.file.path}\`` : '';
  return [
    {
      title: `Check \`${file.text(at)}\` with a schema of the fields that ${claimed ? 'its type claims' : 'are read of it'}${where}`,
      kind: 'suggestion',
      changes: [
        ...(home
          ? inHome(home, file, { words, name, schema })
          : [
              ...importsOf(file, [...words.imports, ...words.asks]),
              declared(top, `const ${name} = ${schema};\n\n`),
            ]),
        ...parsed.changes,
      ],
    },
  ];
}

interface Around {
  file: FileView;
  project: ProjectView;
  view(path: string): FileView | undefined;
}

function declared(at: number, text: string): Change {
  return { do: 'replace', span: [at, at], text };
}

interface Written {
  words: SchemaWords;
  name: string;
  schema: string;
}

/** At the end of the file that holds the others, and imported as they are. */
function inHome(
  { file: home, from }: SchemaHome,
  file: FileView,
  { words, name, schema }: Written,
): Change[] {
  const text = home.text([0, Number.MAX_SAFE_INTEGER]);
  const gap = text.endsWith('\n') ? '\n' : '\n\n';
  const { path } = home;
  return [
    ...importsOf(home, words.imports).map((one) => ({ ...one, path })),
    { ...declared(text.length, `${gap}export const ${name} = ${schema};\n`), path },
    ...importsOf(file, words.asks),
    { do: 'import', from, imported: name, local: name, style: 'import' },
  ];
}

interface Parsed {
  fields: WrittenField[];
  changes: Change[];
}

type Parse = (read: string) => string;

function byClaim(file: FileView, claimed: Claimed, parse: Parse, at: Span): Parsed | undefined {
  const fields = fieldsOf(typeText(file, claimed));
  return fields && { fields, changes: [{ do: 'replace', span: claimed.span, text: parse(file.text(at)) }] };
}

function byReads(
  file: FileView,
  project: ProjectView,
  at: Span,
  filters: ReadonlySet<string>,
  parse: Parse,
): Parsed | undefined {
  const read = readFields(file, project, at, filters);
  if (!read) return undefined;
  const whole = parse(file.text(at));
  if (read.isNamed) return { fields: read.fields, changes: [{ do: 'replace', span: at, text: whole }] };
  const [first] = read.reads;
  const line = first && statementLine(file, first);
  const name = NAMES.find((free) => !file.facts.bindings.some((one) => one.name === free));
  if (!line || name === undefined) return undefined;
  const named = read.reads.map((span): Change => ({ do: 'replace', span, text: name }));
  const text = `${line.indent}const ${name} = ${whole};\n`;
  return { fields: read.fields, changes: [{ do: 'replace', span: [line.at, line.at], text }, ...named] };
}

const NAMES = ['body', 'input', 'sent', 'parsed'];

/** The line on which the statement begins that the place stands in, where that is one of a handler's own list. */
function statementLine({ facts, text }: FileView, place: Span): { at: number; indent: string } | undefined {
  const before = text([0, place[0]]);
  const at = before.lastIndexOf('\n') + 1;
  const above = before.slice(0, at).trimEnd();
  const isOpen = facts.values.some(
    (one) =>
      one.kind !== 'function' &&
      one.at[0] < at &&
      one.at[1] > place[0] &&
      !holdsFunction(facts, one.at, place),
  );
  const indent = /^[ \t]*/.exec(before.slice(at))?.[0] ?? '';
  return isOpen || !/[;{}]$/.test(above) ? undefined : { at, indent };
}

/** `app.post('/', (req) => { … })` holds the place inside of a function. */
function holdsFunction({ functions }: FileFacts, outer: Span, place: Span): boolean {
  return functions.some(
    ({ at }) => outer[0] <= at[0] && at[1] <= outer[1] && at[0] < place[0] && place[1] <= at[1],
  );
}

/** Where it comes in, if the place is a name for it: `const body = await request.json()`. */
function readAt({ bindings, values }: FileFacts, at: Span): Span {
  const named = values.find((one) => one.kind === 'binding' && one.at[0] === at[0] && one.at[1] === at[1]);
  const binding = named?.kind === 'binding' ? bindings[named.binding] : undefined;
  const made = binding?.kind === 'const' && !binding.path ? values[binding.value ?? -1] : undefined;
  return made?.at ?? at;
}

function importsOf({ facts }: FileView, imports: readonly SchemaImport[]): Change[] {
  const all = new Map(imports.map((one) => [one.local, one]));
  return [...all.values()]
    .filter(({ local }) => !facts.bindings.some((one) => one.name === local))
    .map((one) => ({ do: 'import', style: 'import', ...one }));
}

interface Claimed {
  /** What the parsed value takes the place of: the read up to the end of the assertion, brackets included. */
  span: Span;
  type: string;
  /** The type is named by nothing else then. */
  isTaken: boolean;
}

const CLAIM = /^(\s*\))?\s*as\s+(\{[^{}]*\}|[A-Za-z_$][\w$]*)(?=\s*[;,)\n])/;
const DECLARED = /:\s*(\{[^{}]*\}|[A-Za-z_$][\w$]*)\s*=\s*$/;
/** They claim nothing. */
const SILENT = new Set(['any', 'unknown', 'const']);

function claimedType(file: FileView, [start, end]: Span): Claimed | undefined {
  const [whole, bracket, type = ''] = CLAIM.exec(file.text([end, end + MOST])) ?? [];
  const before = bracket === undefined ? '' : (/\(\s*$/.exec(file.text([0, start]))?.[0] ?? undefined);
  if (whole !== undefined && before !== undefined && !SILENT.has(type))
    return { span: [start - before.length, end + whole.length], type, isTaken: true };
  const [, declared = 'any'] = DECLARED.exec(file.text([Math.max(0, start - MOST), start])) ?? [];
  return SILENT.has(declared) ? undefined : { span: [start, end], type: declared, isTaken: false };
}

/** A type that is written out is no longer than this. */
const MOST = 2000;

/** The literal itself, or that of a type of this file: one that nobody names any more would be left behind unused. */
function typeText(file: FileView, { type, isTaken }: Claimed): string {
  if (type.startsWith('{')) return type;
  const declared = file.facts.types.find((one) => one.name === type && !one.extends?.length);
  const isExported = file.facts.exports.some((one) => one.name === type);
  if (!declared || (isTaken && !isExported)) return '';
  return /^[^;{]*(\{[^{}]*\})/.exec(file.text([declared.at[0], declared.at[0] + MOST]))?.[1] ?? '';
}

/** Where the statement of the module begins that the place stands in, comments above it included. */
function topOf(file: FileView, offset: number): number | undefined {
  const lines = file.text([0, offset]).split('\n');
  let line = lines.findLastIndex((one) => /^[A-Za-z@]/.test(one));
  if (line < 0 || /^import\b/.test(lines[line] ?? '')) return undefined;
  while (line > 0 && /^(\/\/|\/\*| \*|@)/.test(lines[line - 1] ?? '')) line--;
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
}

/** In the case that the schemas there have; among others of the project it says of whose body it tells. */
function freeName(home: FileView | undefined, file: FileView, [start]: Span): string {
  const { facts } = file;
  const fn = functionAround(facts, regionAt(facts, start));
  const own = fn === undefined ? undefined : nameOf(facts, fn);
  const base = own && /^[a-z]\w*$/.test(own) ? own : home ? `${stemOf(file.path)}Body` : 'body';
  const taken = new Set([home ?? file, file].flatMap((one) => one.facts.bindings.map(({ name }) => name)));
  const isUpper = [...taken].some((one) => /^[A-Z]\w*Schema$/.test(one));
  const cased = `${isUpper ? base.charAt(0).toUpperCase() + base.slice(1) : base}Schema`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? cased : `${cased}${count}`;
    if (!taken.has(name)) return name;
  }
}

/** `src/orders/order-lines.ts` gives `orderLines`, an index the name of its folder. */
function stemOf(path: string): string {
  const stem = /([^/.]+)(?:\/index)?(?:\.[^/]*)?$/.exec(path)?.[1] ?? '';
  const camel = stem.replace(/[^A-Za-z0-9]+(.)/g, (_, one: string) => one.toUpperCase());
  return /^[a-z]\w*$/.test(camel) ? camel : 'request';
}
