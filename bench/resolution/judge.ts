import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { packageOf } from './packages.ts';
import type { Verdict } from './verdict.ts';

/** A program of one tsconfig, asked file by file. */
export class Judge {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  constructor(tsconfig: string) {
    const read = ts.readConfigFile(tsconfig, ts.sys.readFile);
    const config = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(resolve(tsconfig)));
    this.#program = ts.createProgram(config.fileNames, {
      ...config.options,
      noEmit: true,
      skipLibCheck: true,
    });
    this.#checker = this.#program.getTypeChecker();
  }

  has(path: string): boolean {
    return this.#program.getSourceFile(path) !== undefined;
  }

  verdicts(path: string): Verdict[] {
    const file = this.#program.getSourceFile(path);
    if (!file) return [];
    const found: Verdict[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
        const verdict = this.#verdict(file, node);
        if (verdict) found.push(verdict);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }

  #verdict(
    file: ts.SourceFile,
    node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
  ): Verdict | undefined {
    const callee = bare(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
    if (callee.kind === ts.SyntaxKind.ImportKeyword || callee.kind === ts.SyntaxKind.SuperKeyword)
      return undefined;
    const declared = this.#declaration(callee, node);
    if (!declared) return undefined;
    const receiver = ts.isPropertyAccessExpression(callee)
      ? this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(callee.expression))
      : undefined;
    const own = declared.declarations.some((one) => !packageOf(one));
    const packages = new Set<string>();
    if (!own) {
      for (const one of declared.declarations) add(packages, packageOf(one));
      for (const one of receiver ? declarationsOfType(receiver) : []) add(packages, packageOf(one));
    }
    return {
      start: node.getStart(file),
      end: node.getEnd(),
      packages,
      isOwn: own,
      ...(declared.name !== undefined && { name: declared.name }),
      ...(receiver && { receiver: this.#checker.typeToString(receiver) }),
    };
  }

  /** Where what is called is declared; of a variable of the project without a function, what its type is. */
  #declaration(
    callee: ts.Expression,
    node: ts.CallLikeExpression,
  ): { declarations: readonly ts.Node[]; name?: string } | undefined {
    const isMember = ts.isPropertyAccessExpression(callee);
    const named = this.#checker.getSymbolAtLocation(isMember ? callee.name : callee);
    const symbol =
      named && named.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(named) : named;
    const declarations = symbol?.declarations ?? [];
    const foreign = declarations.filter((one) => packageOf(one));
    if (symbol && foreign.length > 0)
      return {
        declarations: foreign,
        name: isMember ? callee.name.text : (importedName(named) ?? symbol.name),
      };
    if (
      declarations.length > 0 &&
      !declarations.every(holdsValue) &&
      !inheritsConstructor(node, declarations)
    )
      return { declarations };
    const signature = this.#checker.getResolvedSignature(node)?.declaration;
    if (!signature) return undefined;
    return { declarations: [signature] };
  }
}

/** The name that an import asks for; what it stands for may be called otherwise in its own file. */
function importedName(symbol: ts.Symbol | undefined): string | undefined {
  const [declaration] = symbol?.declarations ?? [];
  return declaration && ts.isImportSpecifier(declaration)
    ? (declaration.propertyName ?? declaration.name).text
    : undefined;
}

function add(packages: Set<string>, name: string | undefined): void {
  if (name !== undefined) packages.add(name);
}

function declarationsOfType(type: ts.Type): readonly ts.Node[] {
  const types = type.isUnionOrIntersection() ? type.types : [type];
  return types.flatMap((one) => one.aliasSymbol?.declarations ?? one.getSymbol()?.declarations ?? []);
}

/** `new Store()` of a class without a constructor runs the one that it inherits. */
function inheritsConstructor(node: ts.Node, declarations: readonly ts.Node[]): boolean {
  return (
    ts.isNewExpression(node) &&
    declarations.every((one) => ts.isClassLike(one) && !one.members.some(ts.isConstructorDeclaration))
  );
}

/** A name of the project for a value that somebody else may have made. */
function holdsValue(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node))
    return !node.initializer || !isFunction(bare(node.initializer));
  if (ts.isPropertyAssignment(node)) return !isFunction(bare(node.initializer));
  return (
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertySignature(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isExportAssignment(node)
  );
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node);
}

function bare(node: ts.Expression): ts.Expression {
  return ts.skipPartiallyEmittedExpressions(
    ts.isParenthesizedExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node)
      ? bare(node.expression)
      : node,
  );
}
