import type { ClassFact, ClassId, FunctionFact, Member, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression, expressions } from './expressions.ts';
import { addFunction, withClass } from './functions.ts';
import { keyOf } from './keys.ts';
import { statements } from './statements.ts';
import { annotated, bindTypeParameters, typeRef } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

export function classValue(walk: Walk, node: Node): ValueId {
  return walk.value(node, { kind: 'class', cls: addClass(walk, node) });
}

export function declareClass(walk: Walk, node: Node): void {
  if (node.id) bindClass(walk, node, walk.facts.classes.length);
  addClass(walk, node);
}

function addClass(walk: Walk, node: Node): ClassId {
  const fact: ClassFact = {
    at: spanOf(node),
    ...(node.id && { name: node.id.name }),
    implements: [],
    decorators: [],
    members: [],
  };
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
  const value = walk.value(node, { kind: 'class', cls });
  const at = spanOf(node.id);
  walk.bind(walk.scope, 'values', { name: node.id.name, kind: 'class', at, owner: walk.fn, value, reads: 0 });
}

function visitClass(walk: Walk, node: Node, fact: ClassFact, cls: ClassId): void {
  fact.implements = (node.implements ?? []).map((one: Node) => typeRef(walk, one));
  if (node.superClass) fact.extends = expression(walk, node.superClass);
  const region = walk.openRegion(node, { kind: 'class', cls });
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
  const shared = {
    name: name ?? '?',
    at: spanOf(node),
    ...(node.static && { static: true as const }),
    ...(decorators.length > 0 && { decorators }),
  };
  return isMethod(node) ? methods(walk, node, cls, shared) : [field(walk, node, shared)];
}

function isMethod(node: Node): boolean {
  return node.type === 'MethodDefinition' || node.type === 'TSAbstractMethodDefinition';
}

type Shared = Pick<Member, 'name' | 'at' | 'static' | 'decorators'>;

function methods(walk: Walk, node: Node, cls: ClassId, shared: Shared): Member[] {
  // An overload signature has no body: the implementation follows.
  if (!node.value?.body && node.type === 'MethodDefinition') return [];
  const kind: FunctionFact['kind'] =
    node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : node.kind;
  const fn = addFunction(walk, { ...node.value, start: node.start }, kind, {
    cls,
    static: node.static,
  });
  const fact = walk.facts.functions[fn];
  if (fact) fact.name = shared.name;
  if (fact && shared.decorators) fact.decorators = shared.decorators;
  const value = walk.value(node, { kind: 'function', fn });
  const own: Member = { ...shared, kind: kind as Member['kind'], value };
  return node.kind === 'constructor' ? [own, ...injected(walk, node.value.params, fact)] : [own];
}

/** `constructor(private readonly users: UserStore)` declares a field. */
function injected(walk: Walk, params: Node[], fact: FunctionFact | undefined): Member[] {
  return params.flatMap((param, index) => {
    if (param.type !== 'TSParameterProperty') return [];
    const binding = walk.facts.bindings[fact?.params[index]?.[0] ?? -1];
    if (!binding) return [];
    return [
      {
        name: binding.name,
        at: spanOf(param),
        kind: 'field' as const,
        injected: true as const,
        ...(binding.type && { type: binding.type }),
      },
    ];
  });
}

function field(walk: Walk, node: Node, shared: Shared): Member {
  const type = annotated(walk, node.typeAnnotation);
  const value = node.value ? expression(walk, node.value) : undefined;
  return { ...shared, kind: 'field', ...(value !== undefined && { value }), ...(type && { type }) };
}
