import type { BindingId, ClassId, FunctionFact, FunctionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Node } from '../parse/parser.ts';
import { expression } from './expressions.ts';
import { bindPattern, type Source } from './patterns.ts';
import { directivesOf, markStatement, statements } from './statements.ts';
import { annotated, bindTypeParameters, isPassed } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

type Kind = FunctionFact['kind'];

export function functionValue(walk: Walk, node: Node): ValueId {
  const kind = node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function';
  // `this` of a plain function is whatever it is called on; an arrow keeps that of its surroundings.
  const fn =
    kind === 'arrow'
      ? addFunction(walk, node, kind)
      : withClass(walk, undefined, () => addFunction(walk, node, kind));
  return walk.value({ at: spanOf(node), kind: 'function', fn });
}

/** A method or accessor of an object literal. */
export function methodValue(walk: Walk, property: Node, name: string): ValueId {
  const kind = property.kind === 'get' ? 'getter' : property.kind === 'set' ? 'setter' : 'method';
  const fn = withClass(walk, undefined, () => addFunction(walk, property.value, kind));
  Object.assign(walk.facts.functions[fn] ?? {}, { name });
  return walk.value({ at: spanOf(property.value), kind: 'function', fn });
}

export function declareFunction(walk: Walk, node: Node): void {
  if (!node.id) return;
  const value = walk.value({ at: spanOf(node), kind: 'function', fn: -1 });
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

export function withClass<T>(walk: Walk, cls: ClassId | undefined, work: () => T): T {
  const outer = walk.cls;
  walk.cls = cls;
  const result = work();
  walk.cls = outer;
  return result;
}

interface Membership {
  cls: ClassId;
  static: boolean;
  /** The name stands before what the tree calls the function. */
  start: number;
}

export function addFunction(walk: Walk, node: Node, kind: Kind, member?: Membership): FunctionId {
  const fn = walk.facts.functions.length;
  const at: Span = [member?.start ?? node.start, node.end];
  const body = walk.openRegion({ parent: walk.region, at, kind: 'function', fn });
  const fact: FunctionFact = {
    at,
    kind,
    params: [],
    created: walk.region,
    body,
    returns: [],
    throws: [],
    name: node.id?.name,
    async: node.async ? true : undefined,
    cls: member?.cls,
    returnType: undefined,
    expression: undefined,
  };
  if (node.generator) fact.generator = true;
  if (member?.static) fact.static = true;
  if (member && !node.body) fact.abstract = true;
  walk.facts.functions.push(fact);
  inFunction(walk, fn, body, () => {
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
function bindOwnName(walk: Walk, node: Node, fn: FunctionId): void {
  const { id } = node;
  const value = walk.value({ at: spanOf(node), kind: 'function', fn });
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
    const decorators = (one.decorators ?? []).map((decorator: Node) => expression(walk, decorator));
    const type = annotated(walk, patternIn(one).typeAnnotation);
    const source: Source = { kind: 'parameter', scope: walk.scope, parameter, type };
    if (decorators.length > 0) source.decorators = decorators;
    return bindPattern(walk, one, source);
  });
}

/** What a parameter's default and modifiers stand around. */
function patternIn(param: Node): Node {
  if (param.type === 'TSParameterProperty') return patternIn(param.parameter);
  return param.type === 'AssignmentPattern' ? param.left : param;
}
