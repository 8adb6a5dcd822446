import { ts } from 'ts-morph';
import type { ToldType } from '../../../engine/oracle.ts';
import { homeOf, namesOf } from './homes.ts';

/** Types inside types inside types: nothing that somebody calls a method on lies deeper. */
const DEEPEST = 6;
/** A union of more kinds than this names none. */
const MOST = 12;

/** Types of the language that hold or change another one, which is what counts. */
const TRANSPARENT = new Set(['Partial', 'Required', 'Readonly', 'Pick', 'Omit', 'NonNullable', 'Awaited']);

/** Says of types what they are declared as. */
export class Declarations {
  readonly #checker: ts.TypeChecker;
  readonly #root: string;
  readonly #known = new Map<ts.Type, readonly ToldType[]>();

  constructor(checker: ts.TypeChecker, root: string) {
    this.#checker = checker;
    this.#root = root;
  }

  /** The nearest first: the type itself, then what it extends. */
  of(type: ts.Type): readonly ToldType[] {
    let known = this.#known.get(type);
    if (!known) {
      known = [...unique(this.#ofType(type, 0))].slice(0, MOST);
      this.#known.set(type, known);
    }
    return known;
  }

  *#ofType(type: ts.Type, depth: number): Generator<ToldType> {
    if (depth > DEEPEST) return;
    if (type.aliasSymbol) yield* this.#ofAlias(type.aliasSymbol, type.aliasTypeArguments, depth);
    if (type.isUnionOrIntersection()) {
      for (const one of type.types.slice(0, MOST)) yield* this.#ofType(one, depth + 1);
      return;
    }
    const constraint = type.isTypeParameter() ? this.#checker.getBaseConstraintOfType(type) : undefined;
    if (constraint && constraint !== type) yield* this.#ofType(constraint, depth + 1);
    else if (type.symbol) yield* this.#ofSymbol(type, type.symbol, depth);
  }

  *#ofAlias(alias: ts.Symbol, args: readonly ts.Type[] | undefined, depth: number): Generator<ToldType> {
    const [first] = args ?? [];
    if (first && TRANSPARENT.has(alias.name)) yield* this.#ofType(first, depth + 1);
    else yield* this.#ofDeclarations(alias, ['new']);
  }

  *#ofSymbol(type: ts.Type, symbol: ts.Symbol, depth: number): Generator<ToldType> {
    if (isInstance(type)) {
      yield* this.#ofDeclarations(symbol, ['new']);
      for (const one of this.#checker.getBaseTypes(targetOf(type))) yield* this.#ofType(one, depth + 1);
    } else if (symbol.flags & VALUES) {
      yield* this.#ofDeclarations(symbol, []);
    }
  }

  *#ofDeclarations(symbol: ts.Symbol, steps: readonly string[]): Generator<ToldType> {
    for (const node of symbol.declarations ?? []) {
      const home = homeOf(node, this.#root);
      if (!home) continue;
      if ('path' in home) yield { ...home, steps };
      else if (isWholeModule(node)) yield { ...home, steps };
      else yield* this.#ofPackage(home, node, steps);
    }
  }

  *#ofPackage(home: { package: string }, node: ts.Node, steps: readonly string[]): Generator<ToldType> {
    if (!ts.isMethodSignature(node) && !ts.isMethodDeclaration(node)) {
      for (const names of namesOf(node, this.#checker)) yield { ...home, steps: [...names, ...steps] };
      return;
    }
    if (
      !ts.isIdentifier(node.name) ||
      !(ts.isClassLike(node.parent) || ts.isInterfaceDeclaration(node.parent))
    )
      return;
    const isStatic = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;
    for (const names of namesOf(node.parent, this.#checker))
      yield { ...home, steps: [...names, ...(isStatic ? [] : ['new']), node.name.text, ...steps] };
  }
}

const VALUES =
  ts.SymbolFlags.Class |
  ts.SymbolFlags.Function |
  ts.SymbolFlags.Method |
  ts.SymbolFlags.ValueModule |
  ts.SymbolFlags.NamespaceModule;

function isInstance(type: ts.Type): type is ts.InterfaceType {
  const target = targetOf(type);
  return (target.objectFlags & ts.ObjectFlags.ClassOrInterface) !== 0;
}

function targetOf(type: ts.Type): ts.InterfaceType {
  return (type as ts.TypeReference).target ?? (type as ts.InterfaceType);
}

function isWholeModule(node: ts.Node): boolean {
  return ts.isSourceFile(node) || (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name));
}

function* unique(all: Iterable<ToldType>): Generator<ToldType> {
  const seen = new Set<string>();
  for (const one of all) {
    const key = JSON.stringify(one);
    if (!seen.has(key)) yield one;
    seen.add(key);
  }
}
