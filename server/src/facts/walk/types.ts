import type { Binding, TypeFact, TypeMember, TypeParameter, TypeRef } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { keyOf } from './keys.ts';
import { spanOf, type Walk } from './walk.ts';

/** The type of an annotation node, `: T`. */
export function annotated(walk: Walk, annotation: Node | null | undefined): TypeRef | undefined {
  return annotation ? typeRef(walk, annotation.typeAnnotation ?? annotation) : undefined;
}

export function typeRef(walk: Walk, node: Node): TypeRef {
  const read = READERS[node.type];
  return read ? read(walk, node) : { name: keyword(node) };
}

export function typeArgs(walk: Walk, node: Node): TypeRef[] | undefined {
  const params: Node[] | undefined = (node.typeArguments ?? node.typeParameters)?.params;
  return params?.map((one) => typeRef(walk, one));
}

const READERS: Record<string, (walk: Walk, node: Node) => TypeRef> = {
  TSTypeReference: (walk, node) => named(walk, qualifiedName(node.typeName), typeArgs(walk, node)),
  TSExpressionWithTypeArguments: (walk, node) =>
    named(walk, qualifiedName(node.expression), typeArgs(walk, node)),
  TSClassImplements: (walk, node) => named(walk, qualifiedName(node.expression), typeArgs(walk, node)),
  TSInterfaceHeritage: (walk, node) => named(walk, qualifiedName(node.expression), typeArgs(walk, node)),
  TSUnionType: (walk, node) => ({ name: '|', args: list(walk, node.types) }),
  TSIntersectionType: (walk, node) => ({ name: '&', args: list(walk, node.types) }),
  TSArrayType: (walk, node) => ({ name: '[]', args: [typeRef(walk, node.elementType)] }),
  TSTypeOperator: (walk, node) =>
    node.operator === 'readonly' ? typeRef(walk, node.typeAnnotation) : { name: 'unknown' },
  TSLiteralType: (_, node) => ({ name: literalText(node.literal) }),
  TSTemplateLiteralType: () => ({ name: 'string' }),
  TSTypeLiteral: (walk, node) => ({ name: '{}', members: typeMembers(walk, node.members) }),
  TSTypeQuery: (walk, node) => ({ name: 'typeof', args: [named(walk, qualifiedName(node.exprName))] }),
  TSFunctionType: functionType,
  TSIndexedAccessType: (walk, node) => ({ name: '[k]', args: list(walk, [node.objectType, node.indexType]) }),
  TSImportType: (_, node) => ({
    name: `import(${node.source?.value ?? node.argument?.literal?.value ?? ''})`,
  }),
};

/** `-1` is an operator and a number; what a template makes is not known. */
function literalText(literal: Node): string {
  if (literal.type === 'TemplateLiteral') return 'string';
  if (literal.type === 'UnaryExpression') return `${literal.operator}${literalText(literal.argument)}`;
  return typeof literal.value === 'bigint' ? `${literal.value}n` : JSON.stringify(literal.value ?? null);
}

function list(walk: Walk, nodes: Node[]): TypeRef[] {
  return nodes.map((one) => typeRef(walk, one));
}

function functionType(walk: Walk, node: Node): TypeRef {
  return {
    name: '=>',
    args: returned(walk, node),
    params: node.params.filter(isPassed).map((one: Node) => typeParameter(walk, one)),
  };
}

/** `this: T` is written as a parameter and is none. */
export function isPassed(param: Node): boolean {
  return param.type !== 'Identifier' || param.name !== 'this';
}

function typeParameter(walk: Walk, node: Node): TypeParameter {
  const rest = node.type === 'RestElement';
  const name = rest ? node.argument : node;
  const type = annotated(walk, node.typeAnnotation ?? name.typeAnnotation);
  const parameter: TypeParameter = { name: name.name ?? '' };
  if (type) parameter.type = type;
  if (rest) parameter.rest = true;
  return parameter;
}

function returned(walk: Walk, node: Node): TypeRef[] {
  const type = annotated(walk, node.returnType);
  return type ? [type] : [];
}

function named(walk: Walk, name: string, args?: TypeRef[]): TypeRef {
  const binding = undefined;
  return walk.typeName(args && args.length > 0 ? { name, binding, args } : { name, binding });
}

/** TSStringKeyword -> 'string'. */
function keyword(node: Node): string {
  const [, word] = /^TS(\w+)Keyword$/.exec(node.type) ?? [];
  return word ? word.toLowerCase() : 'unknown';
}

export function qualifiedName(node: Node): string {
  if (!node) return '';
  if (node.type === 'TSQualifiedName') return `${qualifiedName(node.left)}.${node.right.name}`;
  if (node.type === 'MemberExpression') return `${qualifiedName(node.object)}.${node.property.name}`;
  return node.name ?? '';
}

export function typeMembers(walk: Walk, nodes: Node[]): TypeMember[] {
  const members: TypeMember[] = [];
  for (const node of nodes) {
    const name = node.key ? keyOf(node) : undefined;
    if (name === undefined) continue;
    const type =
      node.type === 'TSMethodSignature' ? methodType(walk, node) : annotated(walk, node.typeAnnotation);
    members.push({ name, type, optional: node.optional ? true : undefined });
  }
  return members;
}

/** An accessor is read and written like a property. */
function methodType(walk: Walk, node: Node): TypeRef | undefined {
  if (node.kind === 'get') return annotated(walk, node.returnType);
  if (node.kind === 'set') return annotated(walk, node.params[0]?.typeAnnotation);
  return functionType(walk, node);
}

/** `<T extends Client>`: the name hides one outside, and stands for what it extends. */
export function bindTypeParameters(walk: Walk, node: Node): void {
  for (const { name, constraint } of node.typeParameters?.params ?? []) {
    const type = annotated(walk, constraint);
    const at = spanOf(name);
    const binding: Binding = { name: name.name, kind: 'type', at, owner: walk.fn, reads: 0 };
    if (type) binding.type = type;
    walk.bind(walk.scope, 'types', binding);
  }
}

export function declareType(walk: Walk, node: Node): void {
  const type = walk.inScope(false, () => {
    bindTypeParameters(walk, node);
    return walk.facts.types.push(typeFact(walk, node));
  });
  walk.bind(walk.scope, 'types', {
    name: node.id.name,
    kind: 'type',
    at: spanOf(node.id),
    owner: walk.fn,
    declares: type - 1,
    reads: 0,
  });
}

function typeFact(walk: Walk, node: Node): TypeFact {
  const { name } = node.id;
  const at = spanOf(node);
  if (node.type === 'TSTypeAliasDeclaration') {
    return { name, at, kind: 'alias', is: typeRef(walk, node.typeAnnotation) };
  }
  return {
    name,
    at,
    kind: 'interface',
    extends: list(walk, node.extends ?? []),
    members: typeMembers(walk, node.body.body),
  };
}
