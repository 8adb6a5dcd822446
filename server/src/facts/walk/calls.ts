import type { Call, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression, expressions } from './expressions.ts';
import { typeArgs } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

export function callLike(walk: Walk, node: Node): ValueId {
  const callee = expression(walk, node.callee);
  const id = push(walk, node, { how: 'call', callee, args: expressions(walk, node.arguments) });
  const handler = handlerStart(node);
  const comment = handler === undefined ? '' : walk.saidAround([handler, node.end]);
  const value = walk.facts.values[id];
  const call = value?.kind === 'call' ? walk.facts.calls[value.call] : undefined;
  if (call && comment) call.comment = comment;
  return id;
}

/** Where `.catch(handler)` begins, or the handler of `.then(done, handler)`. */
function handlerStart({ callee, arguments: args }: Node): number | undefined {
  if (callee?.type !== 'MemberExpression' || callee.computed) return undefined;
  if (callee.property.name === 'catch') return callee.object.end;
  return callee.property.name === 'then' ? args[1]?.start : undefined;
}

export function newCall(walk: Walk, node: Node): ValueId {
  const callee = expression(walk, node.callee);
  return push(walk, node, { how: 'new', callee, args: expressions(walk, node.arguments) });
}

export function taggedCall(walk: Walk, node: Node): ValueId {
  const callee = expression(walk, node.tag);
  return push(walk, node, { how: 'tag', callee, args: [expression(walk, node.quasi)] });
}

export function importCall(walk: Walk, node: Node): ValueId {
  const source = expression(walk, node.source);
  if (typeof node.source?.value === 'string') {
    walk.facts.imports.push({ from: node.source.value, at: spanOf(node.source), kind: 'dynamic' });
  }
  const options = node.options ? [expression(walk, node.options)] : [];
  return push(walk, node, { how: 'import', callee: source, args: [source, ...options] });
}

function push(walk: Walk, node: Node, { how, callee, args }: Pick<Call, 'how' | 'callee' | 'args'>): ValueId {
  const types = typeArgs(walk, node);
  const at = spanOf(node);
  const fact: Call = { at, callee, args, how, region: walk.region, statement: undefined };
  if (types) fact.typeArgs = types;
  if (node.optional) fact.optional = true;
  const call = walk.call(fact);
  return walk.value({ at, kind: 'call', call });
}
