import type { Node } from '../parse/parser.ts';

/** The name of a property, method or pattern key; undefined where it is computed. */
export function keyOf(node: Node): string | undefined {
  const key: Node = node.key;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'Identifier' && !node.computed) return key.name;
  return undefined;
}
