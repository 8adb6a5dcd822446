import ts from 'typescript';
import { addTo } from '../../rules/kit/lists.ts';
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
  if (isGlobalBlock(node)) return LANGUAGE;
  const named = scope === '@types' ? typesFor(name) : full;
  return PARTS[named] ?? named;
}

/** Packages that are only ever reached through another one. */
const PARTS: Readonly<Record<string, string>> = {
  cookies: 'koa',
  keygrip: 'koa',
  'pg-pool': 'pg',
  'pg-protocol': 'pg',
  logform: 'winston',
  history: 'react-router',
};

/** What a package adds to everybody's globals. */
function isGlobalBlock(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.flags & ts.NodeFlags.GlobalAugmentation) return true;
  }
  return false;
}

function typesFor(name: string): string {
  return name.includes('__') ? `@${name.replace('__', '/')}` : name;
}

/** Node's modules declare their content in `declare module 'fs'`, the language in files without one. */
function runtime(node: ts.Node, from: string): string {
  const owner = outermost(node);
  const module = from === '@types/node' ? ambientModule(node) : undefined;
  if (module === 'timers/promises') return module;
  if (MEASURED_GLOBALS.test(owner)) return GLOBAL;
  if (module === undefined || WEB.test(owner)) return LANGUAGE;
  return module === 'process' || module === 'timers' ? GLOBAL : module;
}

function ambientModule(node: ts.Node): string | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) return at.name.text.replace(/^node:/, '');
  }
  return undefined;
}

/** What the language and every runtime hand out without an import, wherever Node's types declare it. */
const WEB =
  /^(URL|URLSearchParams\w*|Buffer\w*|NonSharedBuffer|Blob|File|atob|btoa|Reflect|TextEncoder|TextDecoder|Abort\w+|Event|EventTarget|Performance|performance|Crypto|structuredClone|require|NodeRequire|Require|console|Console)$/;

/** The class, interface or function of a module that the declaration is or is part of. */
function outermost(node: ts.Node): string {
  let name = '';
  for (let at: ts.Node | undefined = node; at && !ts.isModuleBlock(at); at = at.parent) {
    const own = (at as ts.NamedDeclaration).name;
    if (own && ts.isIdentifier(own)) name = own.text;
  }
  return name;
}

const NODE_SUBPATH = /^(fs|dns|path|util|assert|timers|readline|stream)\//;

const owners = new Map<string, string[]>();
for (const { id, packages } of libraries) {
  for (const one of packages) {
    const name = rootOf(one);
    addTo(owners, name, id);
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
  // `import { promises } from 'fs'` is the other way to 'fs/promises'.
  const own = [...(owners.get(name) ?? []), ...((name === 'fs/promises' && owners.get('fs')) || [])];
  const longest = families
    .filter(({ prefix }) => name.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  return own.length > 0 ? own : (longest?.ids ?? []);
}

export function measuredOf(name: string): string | undefined {
  return librariesOf(name).find((one) => MEASURED.has(one));
}
