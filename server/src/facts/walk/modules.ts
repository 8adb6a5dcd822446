import type { Binding, ExportFact, ImportFact, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression } from './expressions.ts';
import { statement } from './statements.ts';
import { spanOf, type Walk } from './walk.ts';

/** Imports and exports; anything else that is no statement of ours is passed over. */
export function moduleStatement(walk: Walk, node: Node): void {
  VISITORS[node.type]?.(walk, node);
}

const VISITORS: Record<string, (walk: Walk, node: Node) => void> = {
  ImportDeclaration: importDeclaration,
  TSImportEqualsDeclaration: importEquals,
  ExportNamedDeclaration: exportNamed,
  ExportDefaultDeclaration: exportDefault,
  ExportAllDeclaration: exportAll,
  TSExportAssignment: (walk, node) => {
    walk.exports({ name: 'export=', value: expression(walk, node.expression) });
  },
};

function importDeclaration(walk: Walk, node: Node): void {
  const typeOnly = node.importKind === 'type';
  const from = addImport(walk, node.source, 'import', typeOnly);
  if (from === undefined) return;
  for (const one of node.specifiers) {
    bindImport(walk, one.local, from, importedName(one), typeOnly || one.importKind === 'type');
  }
}

function importedName(specifier: Node): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  return nameOf(specifier.imported);
}

/** `export { a as "b c" }` names with a string. */
function nameOf(node: Node): string {
  return node.name ?? String(node.value);
}

function importEquals(walk: Walk, node: Node): void {
  const reference = node.moduleReference;
  if (reference.type !== 'TSExternalModuleReference') {
    alias(walk, node.id, reference);
    return;
  }
  const typeOnly = node.importKind === 'type';
  const from = addImport(walk, reference.expression, 'require', typeOnly);
  if (from !== undefined) bindImport(walk, node.id, from, 'export=', typeOnly);
}

/** `import Users = Models.Users`. */
function alias(walk: Walk, id: Node, reference: Node): void {
  const value = qualifiedValue(walk, reference);
  walk.bind(walk.scope, 'values', {
    name: id.name,
    kind: 'const',
    at: spanOf(id),
    owner: walk.fn,
    value,
    reads: 0,
  });
}

function qualifiedValue(walk: Walk, name: Node): ValueId {
  if (name.type !== 'TSQualifiedName') return walk.name(name, name.name);
  return walk.value({
    at: spanOf(name),
    kind: 'member',
    of: qualifiedValue(walk, name.left),
    name: name.right.name,
  });
}

/** What is imported from; undefined where a syntax error left no text there. */
function addImport(
  walk: Walk,
  source: Node,
  kind: ImportFact['kind'],
  typeOnly: boolean,
): string | undefined {
  if (typeof source.value !== 'string') return undefined;
  const fact: ImportFact = { from: source.value, at: spanOf(source), kind };
  if (typeOnly) fact.typeOnly = true;
  walk.facts.imports.push(fact);
  return source.value;
}

function bindImport(walk: Walk, id: Node, from: string, imported: string, typeOnly: boolean): void {
  const at = spanOf(id);
  const binding: Binding = { name: id.name, kind: 'import', at, owner: walk.fn, from, imported, reads: 0 };
  if (typeOnly) binding.typeOnly = true;
  walk.bind(walk.scope, 'values', binding);
}

function exportNamed(walk: Walk, node: Node): void {
  const typeOnly = node.exportKind === 'type';
  const from = node.source ? addImport(walk, node.source, 'reexport', typeOnly) : undefined;
  for (const one of node.specifiers ?? []) {
    add(walk, nameOf(one.exported), typeOnly || one.exportKind === 'type', exported(walk, one, from));
  }
  if (!node.declaration) return;
  statement(walk, node.declaration, 'list');
  const type = isType(node.declaration);
  for (const name of declaredNames(node.declaration)) {
    add(walk, name, type, type ? {} : { value: walk.name(node.declaration, name) });
  }
}

function exported(
  walk: Walk,
  specifier: Node,
  from: string | undefined,
): Pick<ExportFact, 'value' | 'from' | 'imported'> {
  if (from !== undefined) return { from, imported: nameOf(specifier.local) };
  return { value: walk.name(specifier.local, nameOf(specifier.local)) };
}

function add(
  walk: Walk,
  name: string,
  typeOnly: boolean,
  rest: Pick<ExportFact, 'value' | 'from' | 'imported'>,
): void {
  const fact: ExportFact = { name, ...rest };
  if (typeOnly) fact.typeOnly = true;
  walk.exports(fact);
}

function isType(declaration: Node): boolean {
  return declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration';
}

function declaredNames(declaration: Node): string[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap((one: Node) => namesIn(one.id));
  return declaration.id?.name ? [declaration.id.name] : [];
}

function namesIn(pattern: Node): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one: Node) => namesIn(one.value ?? one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap((one: Node | null) => (one ? namesIn(one) : []));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

function exportDefault(walk: Walk, node: Node): void {
  const { declaration } = node;
  if (isType(declaration)) {
    statement(walk, declaration, 'list');
    add(walk, 'default', true, {});
    return;
  }
  if (declaration.type === 'TSDeclareFunction') return;
  const declares = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
  if (declares && declaration.id) {
    statement(walk, declaration, 'list');
    add(walk, 'default', false, { value: walk.name(declaration.id, declaration.id.name) });
    return;
  }
  const anonymous = { ...declaration, type: declaration.type.replace('Declaration', 'Expression') };
  add(walk, 'default', false, { value: expression(walk, declares ? anonymous : declaration) });
}

function exportAll(walk: Walk, node: Node): void {
  const typeOnly = node.exportKind === 'type';
  const from = addImport(walk, node.source, 'reexport', typeOnly);
  if (from === undefined) return;
  if (node.exported) add(walk, nameOf(node.exported), typeOnly, { from, imported: '*' });
  else add(walk, '*', typeOnly, { from });
}
