import { NewLineKind, Project, QuoteKind, type SourceFile } from 'ts-morph';
import type { SourceEditor, WantedImport } from '../../engine/host.ts';

/** Edits a throw-away copy of one file; nothing is resolved and nothing is read from disk. */
export const sourceEditor: SourceEditor = {
  addImport(path, text, wanted) {
    const file = copyOf(path, text);
    if (wanted.style === 'require') addRequire(file, wanted);
    else addImport(file, wanted);
    return file.getFullText();
  },
};

function copyOf(path: string, text: string): SourceFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
    manipulationSettings: { quoteKind: quoteKindOf(text), newLineKind: newLineKindOf(text) },
  });
  return project.createSourceFile(`/${path.replaceAll('../', '')}`, text);
}

/** As the file's imports do; the more frequent mark where it has none. */
function quoteKindOf(text: string): QuoteKind {
  const [, mark] = /(?:from\s+|require\(|^import\s+)(['"])/m.exec(text) ?? [];
  if (mark) return mark === '"' ? QuoteKind.Double : QuoteKind.Single;
  return text.split('"').length > text.split("'").length ? QuoteKind.Double : QuoteKind.Single;
}

function addImport(file: SourceFile, { from, imported, local }: WantedImport): void {
  const existing = file.getImportDeclaration(
    (one) => one.getModuleSpecifierValue() === from && !one.isTypeOnly() && !one.getNamespaceImport(),
  );
  if (imported === 'default') {
    if (existing && !existing.getDefaultImport()) existing.setDefaultImport(local);
    else file.addImportDeclaration({ moduleSpecifier: from, defaultImport: local });
    return;
  }
  if (imported === '*') {
    file.addImportDeclaration({ moduleSpecifier: from, namespaceImport: local });
    return;
  }
  const named = imported === local ? { name: imported } : { name: imported, alias: local };
  if (existing) existing.addNamedImport(named);
  else file.addImportDeclaration({ moduleSpecifier: from, namedImports: [named] });
}

/** After the last `require` at the top, else after the directives: 'use strict' must stay first. */
function addRequire(file: SourceFile, { from, imported, local }: WantedImport): void {
  const quote = quoteKindOf(file.getFullText());
  const binding =
    imported === 'default' || imported === '*'
      ? local
      : `{ ${imported === local ? local : `${imported}: ${local}`} }`;
  const statements = file.getStatements().map((one) => one.getText());
  const last = statements.findLastIndex((one) => /^(const|var|let)\b[^;]*=\s*require\(/.test(one));
  const directives = statements.findIndex((one) => !/^(['"])use \w+\1;?$/.test(one));
  const at = last >= 0 ? last + 1 : Math.max(0, directives);
  file.insertStatements(at, `const ${binding} = require(${quote}${from}${quote});`);
}

function newLineKindOf(text: string): NewLineKind {
  return text.includes('\r\n') ? NewLineKind.CarriageReturnLineFeed : NewLineKind.LineFeed;
}
