import ts from 'typescript';
import { libraries } from '../../rules/knowledge/index.ts';
import { MEASURED, MEASURED_GLOBALS } from './libraries.ts';

/** What the language itself declares. */
export const LANGUAGE = '<language>';
export const GLOBAL = '<global>';

/** The package that a declaration lies in, in the words of the tables; undefined in the project's own code. */
export function packageOf(node: ts.Node): string | undefined {
  const path = node.getSourceFile().fileName;
  const inside = path.lastIndexOf('/node_modules/');
  if (inside < 0) return undefined;
  const [scope = '', name = ''] = path.slice(inside + '/node_modules/'.length).split('/');
  const full = scope.startsWith('@') ? `${scope}/${name}` : scope;
  if (full === '@types/node' || full === 'typescript' || full === 'undici-types' || full === '@types/web')
    return runtime(node, full);
  if (full === '.prisma') return '@prisma/client';
  return scope === '@types' ? typesFor(name) : full;
}

function typesFor(name: string): string {
  return name.includes('__') ? `@${name.replace('__', '/')}` : name;
}

/** Node's modules declare their content in `declare module 'fs'`, the language in files without one. */
function runtime(node: ts.Node, from: string): string {
  const name =
    ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) ? node.name?.getText() : undefined;
  if (name !== undefined && MEASURED_GLOBALS.test(name)) return GLOBAL;
  if (from !== '@types/node') return LANGUAGE;
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) return nodeModule(at.name.text);
  }
  return LANGUAGE;
}

function nodeModule(name: string): string {
  const bare = name.replace(/^node:/, '');
  return bare === 'process' ? GLOBAL : bare;
}

const NODE_SUBPATH = /^(fs|dns|path|util|assert|timers|readline|stream)\//;

const owners = new Map<string, string[]>();
for (const { id, packages } of libraries) {
  for (const one of packages) {
    const name = rootOf(one);
    owners.set(name, [...(owners.get(name) ?? []), id]);
  }
}
const families = [...owners].flatMap(([name, ids]) =>
  name.endsWith('*') ? [{ prefix: name.slice(0, -1), ids }] : [],
);

/** The type checker sees files of a package, not the subpath that the project imports. */
function rootOf(specifier: string): string {
  const depth = specifier.startsWith('@') ? 2 : 1;
  return NODE_SUBPATH.test(specifier) ? specifier : specifier.split('/').slice(0, depth).join('/');
}

/** The tables that a package may belong to. */
export function librariesOf(name: string): string[] {
  const own = owners.get(name) ?? [];
  const longest = families
    .filter(({ prefix }) => name.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  return own.length > 0 ? own : (longest?.ids ?? []);
}

export function measuredOf(name: string): string | undefined {
  return librariesOf(name).find((one) => MEASURED.has(one));
}
