import type { ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { expression } from './expressions.ts';
import { spanOf, type Walk } from './walk.ts';

/** Markup is opaque, but what its braces hold is code. */
export function jsxValue(walk: Walk, node: Node): ValueId {
  const opening = node.openingElement;
  if (opening) {
    tagName(walk, opening.name);
    for (const attribute of opening.attributes) visitAttribute(walk, attribute);
  }
  for (const child of node.children) visitChild(walk, child);
  return walk.value({ at: spanOf(node), kind: 'jsx' });
}

/** `<Row/>` and `<ui.row/>` read a name; `<div/>`, `<my-row/>` and `<svg:rect/>` read nothing. */
function tagName(walk: Walk, name: Node): void {
  if (name.type === 'JSXIdentifier' && !/^[a-z]|-/.test(name.name)) walk.name(name, name.name);
  if (name.type === 'JSXMemberExpression') tagObject(walk, name.object);
}

function tagObject(walk: Walk, object: Node): void {
  if (object.type === 'JSXMemberExpression') tagObject(walk, object.object);
  else if (object.name !== 'this') walk.name(object, object.name);
}

function visitAttribute(walk: Walk, attribute: Node): void {
  if (attribute.type === 'JSXSpreadAttribute') expression(walk, attribute.argument);
  else if (attribute.value) visitChild(walk, attribute.value);
}

function visitChild(walk: Walk, child: Node): void {
  if (child.type === 'JSXExpressionContainer' || child.type === 'JSXSpreadChild') {
    if (child.expression.type !== 'JSXEmptyExpression') expression(walk, child.expression);
  } else if (child.type === 'JSXElement' || child.type === 'JSXFragment') {
    expression(walk, child);
  }
}
