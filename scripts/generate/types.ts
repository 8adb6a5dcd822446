import { join, relative } from 'node:path';
import ts from 'typescript';

/** What the package offers to import: where it is written, and where its types are published. */
export const TYPED_ENTRIES = {
  'types/index.d.ts': 'server/src/api/index.ts',
  'types/eslint.d.ts': 'server/src/eslint/index.ts',
} as const;

/** The types of each entry as one file that imports nothing of ours, by path. */
export function renderTypes(root: string): Map<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const entries = Object.values(TYPED_ENTRIES).map((path) => join(root, path));
  const program = ts.createProgram(entries, options);
  return new Map(
    Object.entries(TYPED_ENTRIES).map(([path, entry]) => [
      path,
      new TypesFile(root, program, entry).render(),
    ]),
  );
}

class TypesFile {
  readonly #root: string;
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #entry: string;
  readonly #imports = new Set<string>();
  readonly #exported = new Map<ts.Symbol, string>();
  readonly #written = new Map<ts.Symbol, string>();

  constructor(root: string, program: ts.Program, entry: string) {
    this.#root = root;
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#entry = entry;
  }

  render(): string {
    const file = this.#program.getSourceFile(join(this.#root, this.#entry));
    const module = file && this.#checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${this.#entry} exports nothing`);
    for (const symbol of this.#checker.getExportsOfModule(module))
      this.#exported.set(this.#meant(symbol), symbol.name);
    for (const symbol of this.#exported.keys()) this.#write(symbol);
    const texts = [...this.#written.values()];
    return [
      `// Written by \`npm run generate\` from ${this.#entry}.`,
      ...[...this.#imports].sort(),
      '',
      ...texts.flatMap((text) => [text, '']),
      // Without a statement of this kind, everything that stands here would be exported.
      'export {};',
      '',
    ].join('\n');
  }

  #write(symbol: ts.Symbol): void {
    if (this.#written.has(symbol)) return;
    const [declaration] = symbol.declarations ?? [];
    if (!declaration || !this.#isOurs(declaration)) return;
    this.#written.set(symbol, '');
    const exportedAs = this.#exported.get(symbol);
    const lead = exportedAs !== undefined && exportedAs !== 'default' ? 'export ' : '';
    const last = exportedAs === 'default' ? `\nexport default ${symbol.name};` : '';
    this.#written.set(symbol, `${commentOf(declaration)}${lead}${this.#text(declaration)}${last}`);
  }

  #text(declaration: ts.Declaration): string {
    if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
      return this.#closed(declaration).replace(/^export /, '');
    }
    if (ts.isFunctionDeclaration(declaration)) {
      const parameters = declaration.parameters.map((one) => this.#parameter(one)).join(', ');
      return `declare function ${declaration.name?.text}(${parameters}): ${this.#type(declaration.type)};`;
    }
    if (ts.isVariableDeclaration(declaration)) {
      return `declare const ${declaration.name.getText()}: ${this.#type(declaration.type)};`;
    }
    throw new Error(`${this.#entry}: no types are written for ${declaration.getText().split('\n')[0]}`);
  }

  #parameter({ name, type }: ts.ParameterDeclaration): string {
    return `${ts.isIdentifier(name) ? name.text : 'options'}: ${this.#type(type)}`;
  }

  #type(type: ts.TypeNode | undefined): string {
    if (!type) throw new Error(`${this.#entry}: what it exports states its types`);
    return this.#closed(type);
  }

  /** The text with what hangs on other names of ours either written out or written too. */
  #closed(node: ts.Node): string {
    const start = node.getStart();
    let text = '';
    let at = start;
    const visit = (one: ts.Node): void => {
      if (ts.isIndexedAccessTypeNode(one) || ts.isTypeQueryNode(one)) {
        text += node.getSourceFile().text.slice(at, one.getStart()) + this.#spelledOut(one);
        at = one.end;
        return;
      }
      if (ts.isTypeReferenceNode(one)) this.#refer(one.typeName);
      if (ts.isExpressionWithTypeArguments(one)) this.#refer(one.expression);
      ts.forEachChild(one, visit);
    };
    visit(node);
    return text + node.getSourceFile().text.slice(at, node.end);
  }

  #spelledOut(node: ts.TypeNode): string {
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
    return this.#checker.typeToString(this.#checker.getTypeFromTypeNode(node), undefined, flags);
  }

  #refer(name: ts.Node): void {
    const first = ts.isQualifiedName(name) ? name.left : name;
    const symbol = this.#checker.getSymbolAtLocation(first);
    if (!symbol) return;
    const from = symbol.declarations?.map(importOf).find((one) => one !== undefined);
    if (from !== undefined && !from.startsWith('.')) {
      this.#imports.add(`import type { ${symbol.name} } from '${from}';`);
      return;
    }
    this.#write(this.#meant(symbol));
  }

  #meant(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #isOurs(declaration: ts.Declaration): boolean {
    if (ts.isTypeParameterDeclaration(declaration)) return false;
    const path = relative(this.#root, declaration.getSourceFile().fileName);
    return !path.startsWith('..') && !path.includes('node_modules');
  }
}

function importOf(declaration: ts.Declaration): string | undefined {
  const statement = ts.findAncestor(declaration, ts.isImportDeclaration);
  return statement && ts.isStringLiteral(statement.moduleSpecifier)
    ? statement.moduleSpecifier.text
    : undefined;
}

function commentOf(declaration: ts.Declaration): string {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = statement.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  const last = ranges.at(-1);
  const comment = last && text.slice(last.pos, last.end);
  // With a blank line below, it speaks of the file.
  if (last && /^\s*\n\s*\n/.test(text.slice(last.end))) return '';
  return comment?.startsWith('/**') ? `${comment}\n` : '';
}
