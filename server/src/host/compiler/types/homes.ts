import { ts } from 'ts-morph';
import type { ToldType } from '../../../engine/oracle.ts';

/** Where a declaration stands: in a package, or in the project; undefined for what the language itself declares. */
export function homeOf(node: ts.Node, root: string): Home | undefined {
  const file = node.getSourceFile();
  const module = ambientModule(node);
  const owner = packageOf(file.fileName);
  if (module !== undefined && (owner === undefined || owner === 'node')) return { package: module };
  if (owner === 'node' || owner === 'typescript' || owner === 'undici-types') return undefined;
  if (owner !== undefined) return isGlobal(node) ? undefined : { package: owner };
  const path = file.fileName.startsWith(`${root}/`) ? file.fileName.slice(root.length + 1) : undefined;
  return path === undefined ? undefined : { path, at: [node.getStart(file), node.getEnd()] };
}

export type Home = ToldType extends infer D ? (D extends unknown ? Omit<D, 'steps'> : never) : never;

/** The package whose folder a file lies in, by the name that people import. */
function packageOf(path: string): string | undefined {
  const inside = path.lastIndexOf('/node_modules/');
  if (inside < 0) return undefined;
  const [scope = '', name = ''] = path.slice(inside + '/node_modules/'.length).split('/');
  if (scope === '.prisma') return '@prisma/client';
  if (scope === '@types') return name.includes('__') ? `@${name.replace('__', '/')}` : name;
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** `declare module 'fs'`, whoever writes it. */
function ambientModule(node: ts.Node): string | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) {
      const name = at.name.text;
      return name.startsWith('.') ? undefined : name.replace(/^node:/, '');
    }
  }
  return undefined;
}

/** What a package adds to everybody's globals. */
function isGlobal(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.flags & ts.NodeFlags.GlobalAugmentation) return true;
  }
  return false;
}

/** The ways to a declaration by name from its module; the last is what people import where that is the whole module. */
export function namesOf(node: ts.Node, checker: ts.TypeChecker): string[][] {
  const path: ts.NamedDeclaration[] = [];
  for (let at: ts.Node | undefined = node; at && !isModule(at); at = at.parent) {
    if (isNamed(at)) path.unshift(at);
  }
  const names = path.map((one) => (one.name as ts.Identifier).text);
  const [outermost, ...inner] = path;
  if (!outermost || !isWhole(outermost, checker)) return [names];
  return inner.length === 0 ? [['default'], names] : [names.slice(1), names];
}

function isModule(node: ts.Node): boolean {
  return ts.isSourceFile(node) || (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name));
}

function isNamed(node: ts.Node): node is ts.NamedDeclaration {
  const name = (node as ts.NamedDeclaration).name;
  return name !== undefined && ts.isIdentifier(name);
}

/** `export default` or `export =` of what the declaration declares. */
function isWhole(node: ts.NamedDeclaration, checker: ts.TypeChecker): boolean {
  const own = node.name && checker.getSymbolAtLocation(node.name);
  const module = checker.getSymbolAtLocation(moduleAround(node));
  return (
    own !== undefined &&
    [ts.InternalSymbolName.Default, ts.InternalSymbolName.ExportEquals].some((name) => {
      const exported = module?.exports?.get(name);
      if (!exported) return false;
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return target === own || target.declarations?.includes(node as ts.Declaration) === true;
    })
  );
}

function moduleAround(node: ts.Node): ts.Node {
  let at = node;
  while (!isModule(at)) at = at.parent;
  return ts.isModuleDeclaration(at) ? at.name : at;
}
