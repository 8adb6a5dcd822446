import type { Binding, BindingId, PathStep, TypeRef, ValueId } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Node } from '../parse/parser.ts';
import { expression } from './expressions.ts';
import { keyOf } from './keys.ts';
import { annotated } from './types.ts';
import { type Scope, spanOf, type Walk } from './walk.ts';

export interface Source {
  kind: Binding['kind'];
  scope: Scope;
  value?: ValueId | undefined;
  parameter?: number;
  element?: true;
  /** Of a parameter that is a pattern: the type of the whole. */
  type?: TypeRef | undefined;
  /** Of a parameter. */
  decorators?: ValueId[];
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
  const known = source.kind === 'var' ? source.scope.values?.get(node.name) : undefined;
  if (known !== undefined) return again(walk, known, source, path, node);
  const type = annotated(walk, node.typeAnnotation) ?? source.type;
  const at = nameSpan(walk, node);
  const binding: Binding = {
    name: node.name,
    kind: source.kind,
    at,
    owner: source.scope.fn,
    reads: 0,
    value: source.value,
    path: path.length > 0 ? path : undefined,
    type,
    parameter: source.parameter,
  };
  if (source.decorators) binding.decorators = source.decorators;
  if (source.element) binding.element = true;
  return walk.bind(source.scope, 'values', binding);
}

/** A second `var` of a name, or one of a parameter's name, declares nothing and assigns. */
function again(walk: Walk, id: BindingId, { value }: Source, path: PathStep[], node: Node): BindingId {
  if (value !== undefined)
    walk.assign(id, path.length === 0 ? value : walk.value({ at: spanOf(node), kind: 'other' }));
  return id;
}

/** The node of a decorated or annotated name is longer than the name. */
function nameSpan(walk: Walk, node: Node): Span {
  const start = walk.text.indexOf(node.name, node.decorators?.at(-1)?.end ?? node.start);
  // A name with an escape stands otherwise in the text.
  if (start < 0 || start >= node.end) return spanOf(node);
  return [start, start + node.name.length];
}

/** Assigns to a name, a member or every target in a pattern; names are looked up once all are known. */
export function writeTo(walk: Walk, target: Node, value: ValueId, at: Span = spanOf(target)): ValueId {
  if (target.type === 'ObjectPattern' || target.type === 'ArrayPattern') {
    writeParts(walk, target, value);
    return walk.value({ at: spanOf(target), kind: 'other' });
  }
  if (target.type === 'AssignmentPattern') return writeWithDefault(walk, target, value);
  const written = expression(walk, target);
  walk.facts.writes.push({ at, target: written, value, region: walk.region });
  return written;
}

function writeWithDefault(walk: Walk, { left, right }: Node, value: ValueId): ValueId {
  const fallback = expression(walk, right);
  return writeTo(
    walk,
    left,
    walk.value({ at: spanOf(left), kind: 'logical', op: '??', left: value, right: fallback }),
  );
}

function writeParts(walk: Walk, pattern: Node, of: ValueId): void {
  for (const [index, part] of (pattern.elements ?? pattern.properties).entries()) {
    if (!part) continue;
    if (part.type === 'RestElement')
      writeTo(walk, part.argument, walk.value({ at: spanOf(part), kind: 'other' }));
    else if (pattern.type === 'ArrayPattern') writeTo(walk, part, itemOf(walk, part, of, index));
    else writeTo(walk, part.value, propertyOf(walk, part, of));
  }
}

function itemOf(walk: Walk, node: Node, of: ValueId, index: number): ValueId {
  return walk.value({
    at: spanOf(node),
    kind: 'index',
    of,
    key: walk.value({ at: spanOf(node), kind: 'literal', value: index }),
  });
}

function propertyOf(walk: Walk, property: Node, of: ValueId): ValueId {
  const name = keyOf(property);
  if (name !== undefined) return walk.value({ at: spanOf(property), kind: 'member', of, name });
  return walk.value({ at: spanOf(property), kind: 'index', of, key: expression(walk, property.key) });
}
