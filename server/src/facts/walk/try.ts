import type { Region, RegionId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { bindPattern } from './patterns.ts';
import { statements } from './statements.ts';
import { spanOf, type Walk } from './walk.ts';

export function tryStatement(walk: Walk, node: Node): void {
  const handler = node.handler ? openCatch(walk, node.handler) : undefined;
  const finalizer = node.finalizer
    ? walk.openRegion({ parent: walk.region, at: spanOf(node.finalizer), kind: 'finally' })
    : undefined;
  const fact: Extract<Region, { kind: 'try' }> = {
    parent: walk.region,
    at: spanOf(node.block),
    kind: 'try',
  };
  if (handler !== undefined) fact.handler = handler;
  if (finalizer !== undefined) fact.finalizer = finalizer;
  const region = walk.openRegion(fact);
  visitBlock(walk, node.block, region);
  if (handler !== undefined) visitHandler(walk, node.handler, handler);
  if (finalizer !== undefined) visitBlock(walk, node.finalizer, finalizer);
}

function openCatch(walk: Walk, node: Node): RegionId {
  const comment = walk.saidAround([node.start, node.end]);
  return walk.openRegion({
    parent: walk.region,
    at: spanOf(node),
    kind: 'catch',
    comment,
    empty: node.body.body.length === 0,
  });
}

function visitHandler(walk: Walk, node: Node, region: RegionId): void {
  walk.inRegion(region, () =>
    walk.inScope(false, () => {
      const [error] = node.param ? bindPattern(walk, node.param, { kind: 'catch', scope: walk.scope }) : [];
      if (error !== undefined) Object.assign(walk.facts.regions[region] ?? {}, { error });
      statements(walk, node.body.body);
    }),
  );
}

function visitBlock(walk: Walk, block: Node, region: RegionId): void {
  walk.inRegion(region, () => walk.inScope(false, () => statements(walk, block.body)));
}
