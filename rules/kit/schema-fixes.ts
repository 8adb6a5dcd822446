import { nameOf } from './callbacks.ts';
import type { FileFacts } from './facts.ts';
import type { Change, Fix, Span } from './finding.ts';
import type { InputFlow } from './inputs.ts';
import { functionAround, regionAt } from './regions.ts';
import { SCHEMA_WORDS, type SchemaWords } from './schema-words.ts';
import type { FileView, ProjectView } from './views.ts';
import { fieldsOf } from './written-types.ts';

/** `req.body as { name: string }` as `bodySchema.parse(req.body)`: what the type claims is what a schema asks for. */
export function parseWithSchema(file: FileView, project: ProjectView, { source }: InputFlow): Fix[] {
  const words = SCHEMA_WORDS.find((one) => isFree(file, project, one));
  if (!words || source.path !== file.path) return [];
  const at = readAt(file.facts, source.at);
  const claimed = claimedType(file, at);
  const fields = claimed && fieldsOf(typeText(file, claimed.type));
  const top = topOf(file, source.at[0]);
  if (!claimed || !fields || top === undefined) return [];
  const name = freeName(file.facts, source.at);
  const read = file.text(at);
  return [
    {
      title: `Check \`${read}\` with a schema of the fields that its type claims`,
      kind: 'suggestion',
      changes: [
        ...importsOf(file, words),
        { do: 'replace', span: [top, top], text: `const ${name} = ${words.schema(fields)};\n\n` },
        { do: 'replace', span: claimed.span, text: words.parse(name, read) },
      ],
    },
  ];
}

/** Where it comes in, if the place is a name for it: `const body = await request.json()`. */
function readAt({ bindings, values }: FileFacts, at: Span): Span {
  const named = values.find((one) => one.kind === 'binding' && one.at[0] === at[0] && one.at[1] === at[1]);
  const binding = named?.kind === 'binding' ? bindings[named.binding] : undefined;
  const made = binding?.kind === 'const' && !binding.path ? values[binding.value ?? -1] : undefined;
  return made?.at ?? at;
}

/** The project has it, and no other thing has the names here that it needs. */
function isFree(file: FileView, project: ProjectView, words: SchemaWords): boolean {
  if (project.version(file, words.package) === undefined) return false;
  return words.imports.every(({ local, from }) =>
    file.facts.bindings.every((one) => one.name !== local || (one.from === from && one.typeOnly !== true)),
  );
}

function importsOf({ facts }: FileView, { imports }: SchemaWords): Change[] {
  return imports
    .filter(({ local }) => !facts.bindings.some((one) => one.name === local))
    .map((one) => ({ do: 'import', style: 'import', ...one }));
}

interface Claimed {
  /** From the read up to the end of the assertion, brackets around the read included. */
  span: Span;
  type: string;
}

const CLAIM = /^(\s*\))?\s*as\s+(\{[^{}]*\}|[A-Za-z_$][\w$]*)(?=\s*[;,)\n])/;

function claimedType(file: FileView, [start, end]: Span): Claimed | undefined {
  const [whole, bracket, type] = CLAIM.exec(file.text([end, end + MOST])) ?? [];
  if (whole === undefined || type === undefined) return undefined;
  const before = bracket === undefined ? '' : (/\(\s*$/.exec(file.text([0, start]))?.[0] ?? undefined);
  return before === undefined ? undefined : { span: [start - before.length, end + whole.length], type };
}

/** A type that is written out is no longer than this. */
const MOST = 2000;

/** The literal itself, or that of an exported type of this file: one that is not would be left behind unused. */
function typeText(file: FileView, type: string): string {
  if (type.startsWith('{')) return type;
  const declared = file.facts.types.find((one) => one.name === type && !one.extends?.length);
  const isExported = file.facts.exports.some((one) => one.name === type);
  if (!declared || !isExported) return '';
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

function freeName(facts: FileFacts, [start]: Span): string {
  const fn = functionAround(facts, regionAt(facts, start));
  const own = fn === undefined ? undefined : nameOf(facts, fn);
  const base = own && /^[a-z]\w*$/.test(own) ? `${own}Schema` : 'bodySchema';
  const isTaken = (name: string) => facts.bindings.some((one) => one.name === name);
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!isTaken(name)) return name;
  }
}
