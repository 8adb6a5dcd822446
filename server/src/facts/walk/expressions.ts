import type { Entry, RegionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { callLike, importCall, newCall, taggedCall } from './calls.ts';
import { classValue } from './classes.ts';
import { functionValue, methodValue } from './functions.ts';
import { jsxValue } from './jsx.ts';
import { keyOf } from './keys.ts';
import { writeTo } from './patterns.ts';
import { annotated } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

type Reader = (walk: Walk, node: Node) => ValueId;

/** Visits an expression once and says what it is. */
export function expression(walk: Walk, node: Node | null): ValueId {
  // A syntax error can leave nothing where an expression belongs.
  if (!node) return walk.value({ at: spanOf(NOTHING), kind: 'other' });
  const read = READERS[node.type];
  return read ? read(walk, node) : walk.value({ at: spanOf(node), kind: 'other' });
}

const NOTHING: Node = { start: 0, end: 0 };

const inner: Reader = (walk, node) => expression(walk, node.expression);

function satisfying(walk: Walk, node: Node): ValueId {
  const value = expression(walk, node.expression);
  const type = annotated(walk, node.typeAnnotation);
  if (type) walk.facts.satisfied.push({ type, value });
  return value;
}

const READERS: Record<string, Reader> = {
  Identifier: (walk, node) => walk.name(node, node.name),
  Literal: literal,
  TemplateLiteral: (walk, node) =>
    walk.value({
      at: spanOf(node),
      kind: 'template',
      texts: node.quasis.map((one: Node) => one.value.cooked ?? one.value.raw),
      parts: expressions(walk, node.expressions),
    }),
  MemberExpression: member,
  CallExpression: callLike,
  NewExpression: newCall,
  TaggedTemplateExpression: taggedCall,
  ImportExpression: importCall,
  AwaitExpression: (walk, node) =>
    walk.value({ at: spanOf(node), kind: 'await', of: expression(walk, node.argument) }),
  YieldExpression: (walk, node) =>
    walk.value(
      node.argument
        ? { at: spanOf(node), kind: 'yield', of: expression(walk, node.argument) }
        : { at: spanOf(node), kind: 'yield' },
    ),
  ObjectExpression: object,
  ArrayExpression: (walk, node) =>
    walk.value({
      at: spanOf(node),
      kind: 'array',
      items: node.elements.map((one: Node | null) =>
        one ? expression(walk, one) : walk.value({ at: spanOf(node), kind: 'other' }),
      ),
    }),
  SpreadElement: (walk, node) =>
    walk.value({ at: spanOf(node), kind: 'spread', of: expression(walk, node.argument) }),
  ArrowFunctionExpression: functionValue,
  FunctionExpression: functionValue,
  ClassExpression: classValue,
  ThisExpression: (walk, node) => ofClass(walk, node, 'this'),
  Super: (walk, node) => ofClass(walk, node, 'super'),
  UnaryExpression: (walk, node) =>
    walk.value({ at: spanOf(node), kind: 'unary', op: node.operator, of: expression(walk, node.argument) }),
  UpdateExpression: (walk, node) => {
    const target = expression(walk, node.argument);
    const value = walk.value({ at: spanOf(node), kind: 'unary', op: node.operator, of: target });
    walk.facts.writes.push({ at: spanOf(node), target, value, region: walk.region });
    return value;
  },
  BinaryExpression: binary,
  LogicalExpression: logical,
  ConditionalExpression: conditional,
  AssignmentExpression: assignment,
  SequenceExpression: (walk, node) =>
    walk.value({ at: spanOf(node), kind: 'sequence', items: expressions(walk, node.expressions) }),
  JSXElement: jsxValue,
  JSXFragment: jsxValue,
  // What only types and marks wrap is the thing itself.
  ChainExpression: inner,
  ParenthesizedExpression: inner,
  TSNonNullExpression: inner,
  TSAsExpression: inner,
  TSSatisfiesExpression: satisfying,
  TSTypeAssertion: inner,
  TSInstantiationExpression: inner,
  Decorator: inner,
};

export function expressions(walk: Walk, nodes: Node[]): ValueId[] {
  return nodes.map((one) => expression(walk, one));
}

function ofClass(walk: Walk, node: Node, kind: 'this' | 'super'): ValueId {
  const { cls } = walk;
  return walk.value(cls === undefined ? { at: spanOf(node), kind } : { at: spanOf(node), kind, cls });
}

function literal(walk: Walk, node: Node): ValueId {
  if (node.regex) return walk.value({ at: spanOf(node), kind: 'regex' });
  // `1e999` is Infinity, which JSON does not know.
  if (node.value === Number.POSITIVE_INFINITY) return walk.value({ at: spanOf(node), kind: 'other' });
  const value = typeof node.value === 'bigint' ? String(node.value) : node.value;
  return walk.value({ at: spanOf(node), kind: 'literal', value });
}

function member(walk: Walk, node: Node): ValueId {
  const of = expression(walk, node.object);
  if (!node.computed) {
    const name = node.property.type === 'PrivateIdentifier' ? `#${node.property.name}` : node.property.name;
    return walk.value({ at: spanOf(node), kind: 'member', of, name });
  }
  if (node.property.type === 'Literal' && typeof node.property.value === 'string') {
    return walk.value({ at: spanOf(node), kind: 'member', of, name: node.property.value });
  }
  return walk.value({ at: spanOf(node), kind: 'index', of, key: expression(walk, node.property) });
}

function object(walk: Walk, node: Node): ValueId {
  const entries: Entry[] = node.properties.map((one: Node) => {
    if (one.type === 'SpreadElement') return { value: expression(walk, one.argument), at: spanOf(one) };
    if (one.computed) expression(walk, one.key);
    return { key: keyOf(one) ?? '?', value: entryValue(walk, one), at: spanOf(one) };
  });
  return walk.value({ at: spanOf(node), kind: 'object', entries });
}

function entryValue(walk: Walk, property: Node): ValueId {
  if (!property.method && property.kind === 'init') return expression(walk, property.value);
  return methodValue(walk, property, keyOf(property) ?? '?');
}

/** `a + b + c + …` nests to the left, thousands deep in generated code: taken in a loop, not by recursion. */
function binary(walk: Walk, node: Node): ValueId {
  const chain: Node[] = [];
  let leftmost = node;
  while (leftmost.type === 'BinaryExpression') {
    chain.push(leftmost);
    leftmost = leftmost.left;
  }
  let left =
    leftmost.type === 'PrivateIdentifier'
      ? walk.value({ at: spanOf(leftmost), kind: 'other' })
      : expression(walk, leftmost);
  for (const one of chain.reverse()) {
    left = walk.value({
      at: spanOf(one),
      kind: 'binary',
      op: one.operator,
      left,
      right: expression(walk, one.right),
    });
  }
  return left;
}

function logical(walk: Walk, node: Node): ValueId {
  const left = expression(walk, node.left);
  const right = under(walk, node.right, left, node.operator === '&&');
  return walk.value({ at: spanOf(node), kind: 'logical', op: node.operator, left, right });
}

function conditional(walk: Walk, node: Node): ValueId {
  const test = expression(walk, node.test);
  const yes = under(walk, node.consequent, test, true);
  const no = under(walk, node.alternate, test, false);
  return walk.value({ at: spanOf(node), kind: 'conditional', test, yes, no });
}

const NEVER_ACTS = new Set(['Identifier', 'Literal', 'ThisExpression']);

/** Visits what runs only if `test` is true or false. */
function under(walk: Walk, node: Node, test: ValueId, holds: boolean): ValueId {
  if (NEVER_ACTS.has(node.type)) return expression(walk, node);
  return walk.inRegion(branch(walk, node, test, holds), () => expression(walk, node));
}

export function branch(walk: Walk, node: Node, test: ValueId, holds: boolean): RegionId {
  return walk.openRegion({ parent: walk.region, at: spanOf(node), kind: 'branch', test, holds });
}

function assignment(walk: Walk, node: Node): ValueId {
  if (node.operator !== '=') return compoundAssignment(walk, node);
  const value = expression(walk, node.right);
  const target = writeTo(walk, node.left, value, spanOf(node));
  return walk.value({ at: spanOf(node), kind: 'assignment', target, value });
}

function compoundAssignment(walk: Walk, node: Node): ValueId {
  const target = expression(walk, node.left);
  const { value, put } = combined(walk, node, target);
  walk.facts.writes.push({ at: spanOf(node), target, value: put, region: walk.region });
  return walk.value({ at: spanOf(node), kind: 'assignment', target, value });
}

const LOGICAL = new Set(['&&', '||', '??']);

/** `a += b`; and `a ||= b`, whose right side may not run, and where nothing else is put into `a`. */
function combined(walk: Walk, node: Node, left: ValueId): { value: ValueId; put: ValueId } {
  const op: string = node.operator.slice(0, -1);
  const at = spanOf(node);
  if (!isLogical(op)) {
    const value = walk.value({ at, kind: 'binary', op, left, right: expression(walk, node.right) });
    return { value, put: value };
  }
  const right = under(walk, node.right, left, op === '&&');
  return { value: walk.value({ at, kind: 'logical', op, left, right }), put: right };
}

function isLogical(op: string): op is '&&' | '||' | '??' {
  return LOGICAL.has(op);
}
