import type { Binding, BindingId, CallId, FileFacts, FunctionId, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { functionAround, parts, regionsAround } from '../regions.ts';
import type { FileView } from '../views.ts';
import type { Page } from './forms.ts';

/** How a page is asked for, in texts for another place of the file. */
export interface Style {
  limit: string;
  offset?: string;
  /** Declarations that have to stand before. */
  statements: readonly string[];
}

/** A read of the same file that has a page, said in what the place at hand knows or can declare as well. */
export function localStyle(file: FileView, page: Page, site: CallId): Style | undefined {
  const at = file.facts.calls[site]?.at;
  if (!at) return undefined;
  const needed: Needed = { file, site, at, statements: new Map(), seen: new Set() };
  const ids = [page.limit, ...(page.offset === undefined ? [] : [page.offset])];
  if (!ids.every((one) => isSaid(needed, one))) return undefined;
  const [limit = '', offset] = ids.map((one) => file.text(file.facts.values[one]?.at ?? at));
  const statements = [...needed.statements].sort(([a], [b]) => a - b).map(([, text]) => text);
  return { limit, ...(offset !== undefined && { offset }), statements };
}

interface Needed {
  file: FileView;
  site: CallId;
  at: Span;
  /** By place. */
  statements: Map<number, string>;
  seen: Set<BindingId>;
}

function isSaid(needed: Needed, id: ValueId): boolean {
  const { facts } = needed.file;
  return [...parts(facts, id)].every((one) => {
    if (/^(await|yield|assignment|function|class|other|this)$/.test(one.kind)) return false;
    return one.kind !== 'binding' || isKnown(needed, one.binding);
  });
}

function isKnown(needed: Needed, id: BindingId): boolean {
  const { file, site, at, seen } = needed;
  const { facts } = file;
  const binding = facts.bindings[id];
  if (seen.has(id)) return true;
  seen.add(id);
  if (!binding || binding.element) return false;
  // Of a constant they are what stands there where nothing is given.
  const { assigned = [] } = binding;
  if (binding.kind !== 'const' && assigned.length > 0) return false;
  const around = functionsOf(facts, site);
  if (binding.owner === 0) return binding.kind !== 'let' && binding.kind !== 'var';
  const visible = facts.bindings.find(
    (one) => one.name === binding.name && one.owner !== 0 && around.has(one.owner),
  );
  // What the function at hand has itself is the page of another list.
  const own = functionAround(facts, facts.calls[site]?.region ?? 0);
  if (visible === binding) return binding.owner !== own && binding.at[0] < at[0];
  if (binding.kind === 'parameter') return visible !== undefined && isSameParameter(visible, binding);
  if (visible || binding.kind !== 'const' || binding.value === undefined) return false;
  const statement = declarationOf(file, binding);
  if (!statement) return false;
  needed.statements.set(statement.start, statement.text);
  return [binding.value, ...assigned].every((one) => isSaid(needed, one));
}

function isSameParameter(one: Binding, other: Binding): boolean {
  return one.kind === 'parameter' && one.parameter === other.parameter && `${one.path}` === `${other.path}`;
}

function functionsOf(facts: FileFacts, call: CallId): ReadonlySet<FunctionId> {
  const around = regionsAround(facts, facts.calls[call]?.region ?? 0);
  return new Set(around.flatMap((one) => (one.kind === 'function' ? [one.fn] : [])));
}

/** `const limit = Number(req.query.limit) || 20;` */
function declarationOf(file: FileView, { at, value }: Binding): { start: number; text: string } | undefined {
  const end = file.facts.values[value ?? -1]?.at[1];
  const from = Math.max(0, at[0] - 400);
  const start = from + file.text([from, at[0]]).lastIndexOf('const ');
  if (end === undefined || start < from) return undefined;
  const rest = /^[^;\n]*;?/.exec(file.text([end, end + 200]))?.[0] ?? '';
  const text = file.text([start, end]) + rest;
  // One name or one pattern, and all of it.
  return /^const\s+([\w$]+(\s*:[^=;]+)?|\{[^{}]*\})\s*=[^=]/.test(text) && !/[,([{]\s*$/.test(text)
    ? { start, text }
    : undefined;
}
