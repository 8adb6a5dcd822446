import type { Entry, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { statements } from './statements.ts';
import { spanOf, type Walk } from './walk.ts';

/** A namespace is an object that holds what it exports; one that is only declared holds nothing that runs. */
export function namespace(walk: Walk, node: Node): void {
  if (node.declare || !node.body) return;
  const [first, ...inner] = namesOf(node.id);
  const entries = membersOf(walk, node.body);
  const value = inner.reduceRight<Entry[]>((held, name) => [nested(walk, name, held)], entries);
  bind(walk, first, walk.value({ at: spanOf(node), kind: 'object', entries: value }));
}

/** `namespace A.B.C {}`, outermost first. */
function namesOf(id: Node): Node[] {
  return id.type === 'TSQualifiedName' ? [...namesOf(id.left), id.right] : [id];
}

function nested(walk: Walk, name: Node, entries: Entry[]): Entry {
  const value = walk.value({ at: spanOf(name), kind: 'object', entries });
  return { key: name.name, value, at: spanOf(name) };
}

function membersOf(walk: Walk, body: Node): Entry[] {
  const entries: Entry[] = [];
  const outer = walk.exports;
  walk.exports = ({ name, value }) => {
    const at = value === undefined ? undefined : walk.facts.values[value]?.at;
    if (value !== undefined && at) entries.push({ key: name, value, at });
  };
  walk.inScope(true, () => statements(walk, body.body));
  walk.exports = outer;
  return entries;
}

/** It may add to a class, a function or an enum of its name, which stays what it is. */
function bind(walk: Walk, name: Node, value: ValueId): void {
  if (name.type !== 'Identifier' || walk.scope.values?.has(name.name)) return;
  walk.bind(walk.scope, 'values', {
    name: name.name,
    kind: 'namespace',
    at: spanOf(name),
    owner: walk.fn,
    value,
    reads: 0,
  });
}
