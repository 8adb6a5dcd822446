import type { Region, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression } from './expressions.ts';
import { bindPattern, writeTo } from './patterns.ts';
import { statement, variables } from './statements.ts';
import { spanOf, type Walk } from './walk.ts';

type LoopRegion = Extract<Region, { kind: 'loop' }>;
type LoopKind = LoopRegion['loop'];

const KINDS: Record<string, LoopKind> = {
  ForStatement: 'for',
  ForOfStatement: 'for-of',
  ForInStatement: 'for-in',
  WhileStatement: 'while',
  DoWhileStatement: 'do',
};

export function loopStatement(walk: Walk, node: Node): void {
  const loop: LoopKind = node.await ? 'for-await' : (KINDS[node.type] ?? 'for');
  walk.inScope(false, () => {
    // The collection and the initialiser run once, before the loop.
    const over = node.right ? expression(walk, node.right) : undefined;
    if (node.init) initialise(walk, node.init);
    const fact: LoopRegion = { parent: walk.region, at: spanOf(node), kind: 'loop', loop };
    if (over !== undefined) fact.over = over;
    walk.inRegion(walk.openRegion(fact), () => {
      if (over !== undefined) bindElement(walk, node.left, over);
      if (node.test) fact.test = expression(walk, node.test);
      if (node.update) expression(walk, node.update);
      statement(walk, node.body, 'only child');
    });
  });
}

function initialise(walk: Walk, init: Node): void {
  if (init.type === 'VariableDeclaration') variables(walk, init);
  else expression(walk, init);
}

function bindElement(walk: Walk, left: Node, value: ValueId): void {
  if (left.type !== 'VariableDeclaration') {
    const key = walk.value({ at: spanOf(left), kind: 'other' });
    writeTo(walk, left, walk.value({ at: spanOf(left), kind: 'index', of: value, key }));
    return;
  }
  const [declared] = left.declarations;
  if (!declared) return;
  bindPattern(walk, declared.id, {
    kind: left.kind === 'var' || left.kind === 'let' ? left.kind : 'const',
    scope: left.kind === 'var' ? walk.hoisting() : walk.scope,
    value,
    element: true,
  });
}
