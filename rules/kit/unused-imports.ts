import type { BindingId, FileFacts } from './facts.ts';
import type { Change, Span } from './finding.ts';
import { isInside } from './inside.ts';
import type { FileView } from './views.ts';

/**
 * The changes, and out of the imports the names that only the replaced texts read: a compiler may refuse what nobody
 * reads. What comes from the same module takes their place.
 */
export function withoutUnused(file: FileView, changes: readonly Change[]): Change[] {
  const replaced = changes.flatMap((one) => (one.do === 'replace' ? [one] : []));
  const written = replaced.map(({ text }) => text).join(' ');
  const spans = replaced.map(({ span }) => span);
  const unused = new Set(
    file.facts.bindings.flatMap((one, id) =>
      one.kind === 'import' && isReadThereOnly(file.facts, id, spans) && !names(written, one.name)
        ? [id]
        : [],
    ),
  );
  const statements = new Map(
    [...unused].flatMap((id) => {
      const at = file.facts.bindings[id]?.at;
      const statement = at && statementAround(file, at);
      return statement ? [[statement[0], statement] as const] : [];
    }),
  );
  const added = changes.flatMap((one) => (one.do === 'import' ? [one] : []));
  const rewritten = [...statements.values()].flatMap((one) => without(file, one, unused, added) ?? []);
  const taken = new Set(rewritten.flatMap(({ takes }) => takes));
  const others = changes.filter((one) => one.do !== 'import' || !taken.has(one));
  return [...others, ...rewritten.map(({ change }) => change)];
}

type Import = Extract<Change, { do: 'import' }>;

const names = (text: string, name: string): boolean => new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).test(text);

function isReadThereOnly({ bindings, values }: FileFacts, id: BindingId, spans: readonly Span[]): boolean {
  const reads = values.filter((one) => one.kind === 'binding' && one.binding === id);
  const there = reads.filter(({ at }) => spans.some((span) => isInside(at, span)));
  return there.length > 0 && there.length >= (bindings[id]?.reads ?? 0);
}

/** `import { and, eq } from 'drizzle-orm';` with its line. */
const STATEMENT = /^import\s*\{([^{}]*)\}\s*from\s*(['"])([^'"\n]*)\2;?[ \t]*(?:\r?\n)?/;

function statementAround(file: FileView, at: Span): Span | undefined {
  const before = file.text([0, at[0]]);
  const start = before.lastIndexOf('import');
  const length = start < 0 ? undefined : STATEMENT.exec(file.text([start, at[1] + 2_000]))?.[0].length;
  return length !== undefined && start + length > at[1] ? [start, start + length] : undefined;
}

function without(
  file: FileView,
  statement: Span,
  unused: ReadonlySet<BindingId>,
  added: readonly Import[],
): { change: Change; takes: readonly Import[] } | undefined {
  const text = file.text(statement);
  const [, list, , from] = STATEMENT.exec(text) ?? [];
  if (list === undefined) return undefined;
  const gone = new Set([...unused].map((id) => file.facts.bindings[id]?.name));
  const all = list.split(',').filter((one) => one.trim() !== '');
  const kept = all.filter((one) => !gone.has(one.trim().split(/\s+/).at(-1)));
  if (kept.length === all.length) return undefined;
  const takes = added.filter((one) => one.from === from && one.imported === one.local && !isThere(file, one));
  const names = [...kept, ...takes.map(({ local }) => ` ${local}`)];
  if (names.length === 0) return { change: { do: 'replace', span: statement, text: '' }, takes };
  const start = statement[0] + text.indexOf('{') + 1;
  const tail = /\s*$/.exec(list)?.[0] ?? '';
  const comma = /,\s*$/.test(list) ? ',' : '';
  const span: Span = [start, start + list.length];
  return { change: { do: 'replace', span, text: `${names.join(',').trimEnd()}${comma}${tail}` }, takes };
}

const isThere = ({ facts }: FileView, { local }: Import): boolean =>
  facts.bindings.some(({ name, kind }) => kind === 'import' && name === local);
