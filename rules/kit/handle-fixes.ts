import type { Change, Fix } from './finding.ts';
import type { OutsideWrite } from './outside-transaction.ts';
import type { FileView } from './views.ts';

/** Runs a write on the transaction's handle, where it is written like the client. */
export function handleFix(file: FileView, { client, fn, library, handle, isInHelper }: OutsideWrite): Fix[] {
  const span = client === undefined ? undefined : file.facts.values[client]?.at;
  if (!span || isInHelper || !/^[\w$.]+$/.test(file.text(span))) return [];
  const outer = file.text(span);
  if (library === 'typeorm' && handle !== undefined)
    return [
      fixWith(outer, `${handle}.withRepository`, [
        { do: 'replace', span, text: `${handle}.withRepository(${outer})` },
      ]),
    ];
  if (!ALIKE.has(library)) return [];
  if (handle !== undefined) return [fixWith(outer, handle, [{ do: 'replace', span, text: handle }])];
  const taken = parameterList(file, fn);
  return taken ? [fixWith(outer, 'tx', [taken, { do: 'replace', span, text: 'tx' }])] : [];
}

/** The handle has the methods of the client. */
const ALIKE = new Set(['prisma', 'drizzle', 'knex', 'kysely']);

function fixWith(outer: string, handle: string, changes: Change[]): Fix {
  return { title: `Run this on \`${handle}\` instead of \`${outer}\``, kind: 'suggestion', changes };
}

/** `async () => {` becomes `async (tx) => {`. */
function parameterList(file: FileView, fn: number): Change | undefined {
  const { at, params, kind } = file.facts.functions[fn] ?? {};
  if (!at || kind !== 'arrow' || (params?.length ?? 0) > 0) return undefined;
  const head = /^(async\s*)?\(\s*\)/.exec(file.text(at))?.[0];
  if (head === undefined || /\btx\b/.test(file.text(at))) return undefined;
  const open = at[0] + head.indexOf('(');
  return { do: 'replace', span: [open, at[0] + head.length], text: '(tx)' };
}
