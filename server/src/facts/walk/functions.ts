import type {
  BindingId,
  ClassFact,
  ClassId,
  FunctionFact,
  FunctionId,
  Member,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression, expressions } from './expressions.ts';
import { keyOf } from './keys.ts';
import { bindPattern } from './patterns.ts';
import { directivesOf, markStatement, statements } from './statements.ts';
import { annotated, bindTypeParameters, isPassed, typeRef } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

type Kind = FunctionFact['kind'];

export function functionValue(walk: Walk, node: Node): ValueId {
  const kind = node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function';
  // `this` of a plain function is whatever it is called on; an arrow keeps that of its surroundings.
  const fn =
    kind === 'arrow'
      ? addFunction(walk, node, kind)
      : withClass(walk, undefined, () => addFunction(walk, node, kind));
  return walk.value(node, { kind: 'function', fn });
}

/** A method or accessor of an object literal. */
export function methodValue(walk: Walk, property: Node, name: string): ValueId {
  const kind = property.kind === 'get' ? 'getter' : property.kind === 'set' ? 'setter' : 'method';
  const fn = withClass(walk, undefined, () => addFunction(walk, property.value, kind));
  Object.assign(walk.facts.functions[fn] ?? {}, { name });
  return walk.value(property.value, { kind: 'function', fn });
}

export function declareFunction(walk: Walk, node: Node): void {
  if (!node.id) return;
  const value = walk.value(node, { kind: 'function', fn: -1 });
  walk.bind(walk.scope, 'values', {
    name: node.id.name,
    kind: 'function',
    at: spanOf(node.id),
    owner: walk.fn,
    value,
    reads: 0,
  });
  const fn = withClass(walk, undefined, () => addFunction(walk, node, 'function'));
  walk.facts.values[value] = { at: spanOf(node), kind: 'function', fn };
}

function withClass<T>(walk: Walk, cls: ClassId | undefined, work: () => T): T {
  const outer = walk.cls;
  walk.cls = cls;
  const result = work();
  walk.cls = outer;
  return result;
}

export function addFunction(
  walk: Walk,
  node: Node,
  kind: Kind,
  member?: { cls: ClassId; static: boolean },
): FunctionId {
  const created = walk.region;
  const fn = walk.facts.functions.length;
  const fact: FunctionFact = {
    at: spanOf(node),
    kind,
    params: [],
    created,
    body: -1,
    returns: [],
    throws: [],
    ...(node.id && { name: node.id.name }),
    ...(node.async && { async: true as const }),
    ...(node.generator && { generator: true as const }),
    ...(member && { cls: member.cls, ...(member.static && { static: true as const }) }),
  };
  walk.facts.functions.push(fact);
  fact.body = walk.openRegion(node, { kind: 'function', fn });
  inFunction(walk, fn, fact.body, () => {
    if (node.type === 'FunctionExpression' && node.id) bindOwnName(walk, node, fn);
    bindTypeParameters(walk, node);
    const returnType = annotated(walk, node.returnType);
    if (returnType) fact.returnType = returnType;
    fact.params = parameters(walk, node.params.filter(isPassed));
    visitBody(walk, node.body, fact);
  });
  return fn;
}

/** A named function expression knows itself by its name, and nobody else does. */
function bindOwnName(walk: Walk, { id, ...node }: Node, fn: FunctionId): void {
  const value = walk.value(node, { kind: 'function', fn });
  const at = spanOf(id);
  walk.bind(walk.scope, 'values', { name: id.name, kind: 'function', at, owner: fn, value, reads: 0 });
}

function inFunction(walk: Walk, fn: FunctionId, region: number, work: () => void): void {
  const outer = walk.fn;
  walk.fn = fn;
  walk.inRegion(region, () => walk.inScope(true, work));
  walk.fn = outer;
}

function visitBody(walk: Walk, body: Node | null, fact: FunctionFact): void {
  if (!body) return;
  if (body.type !== 'BlockStatement') {
    fact.expression = expression(walk, body);
    fact.returns.push({ at: spanOf(body), value: fact.expression, region: walk.region });
    markStatement(walk, fact.expression, { at: spanOf(body), place: 'arrow body' });
    return;
  }
  const directives = directivesOf(body.body);
  if (directives.length > 0) fact.directives = directives;
  statements(walk, body.body);
}

function parameters(walk: Walk, params: Node[]): BindingId[][] {
  return params.map((one, parameter) => {
    for (const decorator of one.decorators ?? []) expression(walk, decorator);
    const type = annotated(walk, patternIn(one).typeAnnotation);
    return bindPattern(walk, one, {
      kind: 'parameter',
      scope: walk.scope,
      parameter,
      ...(type && { type }),
    });
  });
}

/** What a parameter's default and modifiers stand around. */
function patternIn(param: Node): Node {
  if (param.type === 'TSParameterProperty') return patternIn(param.parameter);
  return param.type === 'AssignmentPattern' ? param.left : param;
}

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
  const kind: Kind = node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : node.kind;
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
