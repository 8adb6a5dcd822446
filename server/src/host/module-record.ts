import type { EcmaScriptModule } from 'oxc-parser';
import type { ImportFact } from '../facts/parse/parser.ts';

interface Request {
  value: string;
  start: number;
  end: number;
}

/** What the walk over the tree finds of imports, from the parser's own list of them. */
export function importsOf(record: EcmaScriptModule, text: string): ImportFact[] {
  const declares = (keyword: string, start: number) =>
    new RegExp(`^${keyword}\\s+type\\b`).test(text.slice(start, start + LONGEST_HEAD));
  const imports = record.staticImports.map(({ start, moduleRequest, entries }) => {
    const typeOnly = entries.every((one) => one.isType) && declares('import', start);
    return fact('import', moduleRequest, typeOnly);
  });
  const imported = new Set(imports.map(({ at: [start] }) => start));
  const exports = record.staticExports.flatMap(({ start, entries }) => {
    const named = entries.flatMap((one) => one.moduleRequest ?? []);
    // What is imported and exported by two statements is listed as both.
    const from = named.find((one) => !imported.has(one.start));
    const typeOnly = entries.every((one) => one.isType) && declares('export', start);
    return from ? [fact('reexport', from, typeOnly)] : [];
  });
  const dynamic = record.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const value = /^(['"])([^\\]*)\1$/.exec(text.slice(start, end))?.[2];
    return value === undefined ? [] : [fact('dynamic', { value, start, end }, false)];
  });
  return [...imports, ...exports, ...dynamic].sort((a, b) => a.at[0] - b.at[0]);
}

/** Room for the two words, however they are set apart. */
const LONGEST_HEAD = 200;

function fact(kind: ImportFact['kind'], { value, start, end }: Request, typeOnly: boolean): ImportFact {
  return { from: value, at: [start, end], kind, ...(typeOnly && { typeOnly }) };
}
