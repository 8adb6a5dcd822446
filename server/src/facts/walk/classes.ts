import type { ClassFact, ClassId, FunctionFact, Member, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression, expressions } from './expressions.ts';
import { addFunction, withClass } from './functions.ts';
import { keyOf } from './keys.ts';
import { statements } from './statements.ts';
import { annotated, bindTypeParameters, typeRef } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

export function classValue(walk: Walk, node: Node): ValueId {
  return walk.value({ at: spanOf(node), kind: 'class', cls: addClass(walk, node) });
}

export function declareClass(walk: Walk, node: Node): void {
  if (node.id) bindClass(walk, node, walk.facts.classes.length);
  addClass(walk, node);
}

function addClass(walk: Walk, node: Node): ClassId {
  const fact: ClassFact = { at: spanOf(node), implements: [], decorators: [], members: [] };
  if (node.id) fact.name = node.id.name;
  const cls = walk.facts.classes.push(fact) - 1;
  fact.decorators = expressions(walk, node.decorators ?? []);
  walk.inScope(false, () => {
    if (node.type === 'ClassExpression' && node.id) bindClass(walk, node, cls);
    bindTypeParameters(walk, node);
    visitClass(walk, node, fact, cls);
  });
  return cls;
}

function bindClass(walk: Walk, node: Node, cls: ClassId): void {
  const value = walk.value({ at: spanOf(node), kind: 'class', cls });
  const at = spanOf(node.id);
  walk.bind(walk.scope, 'values', { name: node.id.name, kind: 'class', at, owner: walk.fn, value, reads: 0 });
}

function visitClass(walk: Walk, node: Node, fact: ClassFact, cls: ClassId): void {
  fact.implements = (node.implements ?? []).map((one: Node) => typeRef(walk, one));
  if (node.superClass) fact.extends = expression(walk, node.superClass);
  const region = walk.openRegion({ parent: walk.region, at: spanOf(node), kind: 'class', cls });
  withClass(walk, cls, () =>
    walk.inRegion(region, () => {
      for (const member of node.body.body) fact.members.push(...classMember(walk, member, cls));
    }),
  );
}

function classMember(walk: Walk, node: Node, cls: ClassId): Member[] {
  if (node.type === 'StaticBlock') {
    walk.inScope(true, () => statements(walk, node.body));
    return [];
  }
  if (node.type === 'TSIndexSignature') return [];
  const name = node.key ? keyOf(node) : undefined;
  if (node.computed && node.key) expression(walk, node.key);
  const decorators = expressions(walk, node.decorators ?? []);
  const member: Member = { name: name ?? '?', at: spanOf(node), kind: kindOf(node) };
  if (node.static) member.static = true;
  if (decorators.length > 0) member.decorators = decorators;
  return member.kind === 'field' ? [field(walk, node, member)] : methods(walk, node, cls, member);
}

function kindOf(node: Node): Member['kind'] {
  if (node.type !== 'MethodDefinition' && node.type !== 'TSAbstractMethodDefinition') return 'field';
  return node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : node.kind;
}

function methods(walk: Walk, node: Node, cls: ClassId, own: Member): Member[] {
  // An overload signature has no body: the implementation follows.
  if (!node.value?.body && node.type === 'MethodDefinition') return [];
  const fn = addFunction(walk, node.value, own.kind as FunctionFact['kind'], {
    cls,
    static: node.static,
    start: node.start,
  });
  const fact = walk.facts.functions[fn];
  if (fact) fact.name = own.name;
  if (fact && own.decorators) fact.decorators = own.decorators;
  own.value = walk.value({ at: spanOf(node), kind: 'function', fn });
  return node.kind === 'constructor' ? [own, ...injected(walk, node.value.params, fact)] : [own];
}

/** `constructor(private readonly users: UserStore)` declares a field. */
function injected(walk: Walk, params: Node[], fact: FunctionFact | undefined): Member[] {
  return params.flatMap((param, index) => {
    if (param.type !== 'TSParameterProperty') return [];
    const binding = walk.facts.bindings[fact?.params[index]?.[0] ?? -1];
    if (!binding) return [];
    const member: Member = { name: binding.name, at: spanOf(param), kind: 'field', injected: true };
    if (binding.type) member.type = binding.type;
    return [member];
  });
}

function field(walk: Walk, node: Node, own: Member): Member {
  const type = annotated(walk, node.typeAnnotation);
  if (node.value) own.value = expression(walk, node.value);
  if (type) own.type = type;
  return own;
}
