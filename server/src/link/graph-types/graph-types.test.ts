import { expect, it } from 'vitest';
import { graphTypesOf } from './links.ts';
import { linksInText } from './schema-text.ts';

const of = (text: string) => graphTypesOf(linksInText(text));

it.each([
  ['in a list', 'type A { b: [B!]! }', true],
  ['in a list of a type that stands alone', 'type Query { a: A }\n type A { b: [B] }', true],
  ['alone, in a list of others', 'type Query { a: [A] }\n type A { b: B }', true],
  ['a member of a union in a list', 'union U = | A | B\ntype Query { u: [U] }', true],
  ['what implements what is in a list', 'interface I { x: Int }\ntype Query { i: [I] }', true],
  ['alone', 'type Query { b(in: [B] = []): B! }', false],
  ['alone, and again below itself', 'type Query { b: B }\nextend type B { next: B }', false],
  ['only in a comment', 'type Query {\n # all: [B]\n "or [B]" b: B }', false],
  ['only in an input', 'type Query { b: B }\ninput In { b: [B] }', false],
  ['given by nobody', 'type Query { c: Int }', undefined],
  ['given by what nobody gives', 'type C { b: B }', undefined],
])('%s: whether there are many of a type', (_, text, many) => {
  expect(of(`${text}\ntype B implements I { x: Int }`).isOfMany('B')).toBe(many);
});

it('knows nothing of a type that no text declares, and takes what clients ask for no schema', () => {
  expect(of('type Query { b: B }').isOfMany('B')).toBeUndefined();
  expect(linksInText('query Q {\n  type\n  name { id: other }\n}')).toEqual([]);
});

it('tells what leads back, where there is one way only', () => {
  const text =
    'type Refund { lines: [Line] }\ntype Line { refund: Refund! order: Order }\n type Order { id: ID }';
  expect(of(text).leadsBack('Line', 'refund')).toBe(true);
  expect(of(text).leadsBack('Line', 'order')).toBe(false);
  expect(of(`${text}\nextend type Order { lines: [Line] }`).leadsBack('Line', 'refund')).toBe(false);
});
