import { ts } from 'ts-morph';

/** The expression that stands there, with the assertions around it: they are no values of their own in the facts. */
export function expressionAt(file: ts.SourceFile, start: number, end: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let at: ts.Node | undefined = file; at; at = childAround(at, file, start, end)) {
    if (at.getStart(file) === start && at.getEnd() === end) found = at;
  }
  while (found && isAround(found.parent) && found.parent.expression === found) found = found.parent;
  return found;
}

function childAround(node: ts.Node, file: ts.SourceFile, start: number, end: number): ts.Node | undefined {
  return ts.forEachChild(node, (one) =>
    one.getStart(file) <= start && one.getEnd() >= end ? one : undefined,
  );
}

function isAround(node: ts.Node): node is ts.AsExpression | ts.ParenthesizedExpression {
  return (
    ts.isAsExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}
