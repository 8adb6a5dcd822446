import type { FileFacts } from '../../../../rules/kit/facts.ts';

type Table = 'values' | 'calls' | 'functions' | 'classes' | 'regions' | 'bindings' | 'types';

/** Which fields of each fact point where, and which are text; fields of other kinds are not looked at. */
const FIELDS: Record<string, Record<string, Table | 'text'>> = {
  imports: { from: 'text', kind: 'text' },
  exports: { name: 'text', value: 'values', from: 'text', imported: 'text' },
  bindings: {
    ...{ name: 'text', owner: 'functions', value: 'values', from: 'text', imported: 'text' },
    ...{ declares: 'types', assigned: 'values' },
  },
  calls: { callee: 'values', args: 'values', region: 'regions' },
  functions: {
    ...{ name: 'text', params: 'bindings', created: 'regions', body: 'regions', cls: 'classes' },
    ...{ decorators: 'values', expression: 'values' },
  },
  returns: { value: 'values', region: 'regions' },
  classes: { name: 'text', extends: 'values', decorators: 'values' },
  members: { name: 'text', value: 'values', decorators: 'values' },
  types: { name: 'text' },
  regions: {
    ...{ parent: 'regions', fn: 'functions', test: 'values', subject: 'values', over: 'values' },
    ...{ handler: 'regions', finalizer: 'regions', error: 'bindings', cls: 'classes' },
  },
  writes: { target: 'values', value: 'values', region: 'regions' },
  satisfied: { value: 'values' },
};

const VALUE_FIELDS: Record<string, Record<string, Table | 'text'>> = {
  template: { texts: 'text', parts: 'values' },
  binding: { binding: 'bindings' },
  global: { name: 'text' },
  member: { of: 'values', name: 'text' },
  index: { of: 'values', key: 'values' },
  call: { call: 'calls' },
  array: { items: 'values' },
  function: { fn: 'functions' },
  class: { cls: 'classes' },
  unary: { op: 'text', of: 'values' },
  binary: { left: 'values', right: 'values' },
  logical: { left: 'values', right: 'values' },
  conditional: { test: 'values', yes: 'values', no: 'values' },
  assignment: { target: 'values', value: 'values' },
  sequence: { items: 'values' },
};

const NEEDED = new Set(
  'imports.from exports.name bindings.name members.name types.name calls.callee writes.target'.split(' '),
);

/** What in these facts is no fact: an id that leads nowhere, a name that is no text, a place outside the text. */
export function misfits(facts: FileFacts, length: number): string[] {
  const tables = facts as unknown as Record<string, unknown[]>;
  const found: string[] = [];
  for (const [table, fields] of Object.entries(FIELDS)) {
    for (const one of rowsOf(facts, table)) found.push(...misfitsOf(one, fields, tables, table));
  }
  for (const value of facts.values) {
    found.push(...misfitsOf(value, VALUE_FIELDS[value.kind] ?? {}, tables, value.kind));
  }
  walkThrough(facts, (key, value) => {
    if (key === 'at' && !isSpan(value, length)) found.push(`at: ${JSON.stringify(value)}`);
  });
  if (JSON.stringify(JSON.parse(JSON.stringify(facts))) !== JSON.stringify(facts))
    found.push('no plain JSON');
  return found;
}

function rowsOf(facts: FileFacts, table: string): object[] {
  if (table === 'returns') return facts.functions.flatMap((one) => [...one.returns, ...one.throws]);
  if (table === 'members') return facts.classes.flatMap((one) => one.members);
  return facts[table as 'calls'];
}

function misfitsOf(
  row: object,
  fields: Record<string, Table | 'text'>,
  tables: Record<string, unknown[]>,
  where: string,
): string[] {
  return Object.entries(fields).flatMap(([field, wanted]) => {
    const held: unknown = (row as Record<string, unknown>)[field];
    if (held === undefined && NEEDED.has(`${where}.${field}`)) return [`${where}.${field} is missing`];
    const all = [held].flat(2).filter((one) => one !== undefined);
    return all
      .filter((one) =>
        wanted === 'text' ? typeof one !== 'string' : !((one as number) in (tables[wanted] ?? [])),
      )
      .map((one) => `${where}.${field}: ${JSON.stringify(one)} in ${JSON.stringify(row)}`);
  });
}

function isSpan(value: unknown, length: number): boolean {
  const [start, end, ...rest] = value as number[];
  return (
    rest.length === 0 &&
    start !== undefined &&
    end !== undefined &&
    0 <= start &&
    start <= end &&
    end <= length
  );
}

function walkThrough(value: unknown, see: (key: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    see(key, inner);
    walkThrough(inner, see);
  }
}
