import type { BindingId } from '../facts.ts';
import type { Change, Span } from '../finding.ts';
import type { FileView } from '../views.ts';

export function quoteOf(file: FileView): "'" | '"' {
  const [, mark] = /(?:from\s+|^import\s+)(['"])/m.exec(file.text([0, 20_000])) ?? [];
  return mark === '"' ? '"' : "'";
}

/** The import of a name; nothing where it is there, and undefined where the file calls something else so. */
export function importOf(
  { path, facts }: FileView,
  name: string,
  from: string,
): (Change & { path: string })[] | undefined {
  const there = facts.bindings.find((one) => one.name === name && one.owner === 0);
  if (!there) return [{ do: 'import', from, imported: name, local: name, style: 'import', path }];
  const isIt = there.kind === 'import' && there.imported === name && there.from === from;
  return isIt && !there.typeOnly ? [] : undefined;
}

/** `import type { Order }` as an import of what is there when the program runs; nothing where it is one already. */
export function asValueImport(file: FileView, id: BindingId): (Change & { path: string })[] | undefined {
  const { path, facts } = file;
  const binding = facts.bindings[id];
  if (binding?.kind !== 'import' || !binding.typeOnly) return [];
  const { name, from = '', imported, at } = binding;
  const above = file.text([0, at[0]]);
  const start = above.lastIndexOf('import');
  const head = above.slice(start);
  const own = /\btype\s+$/.exec(head)?.[0];
  if (own !== undefined && head.includes('{'))
    return [{ do: 'replace', span: [at[0] - own.length, at[0]], text: '', path }];
  const whole = /^import\s+(type\s+)\{\s*$/.exec(head)?.[1];
  const behind = file.text([at[1], at[1] + 200]);
  if (whole !== undefined && /^\s*,?\s*\}/.test(behind)) {
    const type = start + head.indexOf('type');
    return [{ do: 'replace', span: [type, type + whole.length], text: '', path }];
  }
  const isListed = /^import\s+type\s+\{/.test(head) && imported === name;
  const comma = /^\s*,\s*/.exec(behind)?.[0];
  const before = /,\s*$/.exec(head)?.[0];
  if (!isListed || (comma === undefined && before === undefined)) return undefined;
  const span: Span =
    comma === undefined ? [at[0] - (before?.length ?? 0), at[1]] : [at[0], at[1] + comma.length];
  return [
    { do: 'replace', span, text: '', path },
    { do: 'import', from, imported: name, local: name, style: 'import', path },
  ];
}
