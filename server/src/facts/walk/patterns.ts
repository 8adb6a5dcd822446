import type { Binding, BindingId, PathStep, TypeRef, ValueId } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Node } from '../parse/parser.ts';
import { expression } from './expressions.ts';
import { keyOf } from './keys.ts';
import { annotated } from './types.ts';
import type { Scope, Walk } from './walk.ts';

export interface Source {
  kind: Binding['kind'];
  scope: Scope;
  value?: ValueId;
  parameter?: number;
  element?: true;
}

/** Declares every name of a pattern and says how each comes out of the source. */
export function bindPattern(walk: Walk, pattern: Node, source: Source, path: PathStep[] = []): BindingId[] {
  switch (pattern.type) {
    case 'Identifier':
      return [declare(walk, pattern, source, path)];
    case 'AssignmentPattern':
      return withDefault(walk, pattern, source, path);
    case 'ObjectPattern':
      return pattern.properties.flatMap((one: Node) => bindProperty(walk, one, source, path));
    case 'ArrayPattern':
      return pattern.elements.flatMap((one: Node | null, index: number) =>
        one ? bindPattern(walk, one, source, [...path, index]) : [],
      );
    case 'RestElement':
      return bindPattern(walk, pattern.argument, source, [...path, '...']);
    case 'TSParameterProperty':
      return bindPattern(walk, pattern.parameter, source, path);
    default:
      return [];
  }
}

function bindProperty(walk: Walk, property: Node, source: Source, path: PathStep[]): BindingId[] {
  if (property.type === 'RestElement') return bindPattern(walk, property, source, path);
  if (property.computed) expression(walk, property.key);
  return bindPattern(walk, property.value, source, [...path, keyOf(property) ?? '?']);
}

/** `{ port = 3000 }`: the default is one of the values that the name can have. */
function withDefault(walk: Walk, pattern: Node, source: Source, path: PathStep[]): BindingId[] {
  const fallback = expression(walk, pattern.right);
  const bindings = bindPattern(walk, pattern.left, source, path);
  if (pattern.left.type === 'Identifier') {
    for (const one of bindings) walk.assign(one, fallback);
  }
  return bindings;
}

function declare(walk: Walk, node: Node, source: Source, path: PathStep[]): BindingId {
  const type: TypeRef | undefined = annotated(walk, node.typeAnnotation);
  return walk.bind(source.scope, 'values', {
    name: node.name,
    kind: source.kind,
    at: nameSpan(walk, node),
    owner: source.scope.fn,
    reads: 0,
    ...(source.value !== undefined && { value: source.value }),
    ...(path.length > 0 && { path }),
    ...(type && { type }),
    ...(source.parameter !== undefined && { parameter: source.parameter }),
    ...(source.element && { element: true as const }),
  });
}

/** The node of a decorated or annotated name is longer than the name. */
function nameSpan(walk: Walk, node: Node): Span {
  const start = walk.text.indexOf(node.name, node.decorators?.at(-1)?.end ?? node.start);
  return [start, start + node.name.length];
}

/** An assignment to a name or a pattern that is declared elsewhere; looked up once all names are known. */
export function writeTarget(walk: Walk, target: Node): ValueId {
  if (target.type !== 'ObjectPattern' && target.type !== 'ArrayPattern') return expression(walk, target);
  return walk.value(target, { kind: 'other' });
}
