import { Project, QuoteKind, type SourceFile } from 'ts-morph';
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
    manipulationSettings: { quoteKind: quoteKindOf(text) },
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
  const named = imported === local ? { name: imported } : { name: imported, alias: local };
  if (existing) existing.addNamedImport(named);
  else file.addImportDeclaration({ moduleSpecifier: from, namedImports: [named] });
}

function addRequire(file: SourceFile, { from, imported, local }: WantedImport): void {
  const quote = quoteKindOf(file.getFullText());
  const binding =
    imported === 'default' ? local : `{ ${imported === local ? local : `${imported}: ${local}`} }`;
  const last = file.getVariableStatements().findLastIndex((one) => /\brequire\(/.test(one.getText()));
  const at = last < 0 ? directiveCount(file) : (file.getVariableStatements()[last]?.getChildIndex() ?? 0);
  file.insertStatements(last < 0 ? at : at + 1, `const ${binding} = require(${quote}${from}${quote});`);
}

/** 'use strict' must stay the first statement. */
function directiveCount(file: SourceFile): number {
  return file.getStatements().findIndex((one) => !/^(['"])use \w+\1;?$/.test(one.getText())) + 0;
}
