import { describe, expect, it } from 'vitest';
import type { Library, Operation, Shape, Thing } from '../../../rules/kit/library.ts';
import { libraries } from '../../../rules/knowledge/index.ts';
import { Knowledge } from './knowledge.ts';

const knowledge = new Knowledge(libraries);
const WORD = /^(this|instance|(argument|instance):\d)$/;

describe('the libraries that are known', () => {
  it('have an id of their own', () => {
    const ids = libraries.map((one) => one.id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
  });

  it('claim no package twice', () => {
    const packages = libraries.flatMap((one) => one.packages);
    expect(packages.filter((one, index) => packages.indexOf(one) !== index)).toEqual([]);
  });

  it.each(libraries.map((one) => [one.id, one] as const))(
    '%s leads only to things that exist',
    (_, library) => {
      expect(deadEnds(library)).toEqual([]);
    },
  );
});

function deadEnds(library: Library): string[] {
  const things: Thing[] = [{ members: library.exports }, ...Object.values(library.things ?? {})];
  return things.flatMap(shapesOf).filter((name) => !WORD.test(name) && !exists(library, name));
}

function exists(library: Library, name: string): boolean {
  return knowledge.thing(knowledge.keyOf(library.id, name) ?? '') !== undefined;
}

function shapesOf(thing: Thing): string[] {
  const shapes: Shape[] = [...Object.values(thing.members ?? {})];
  if (thing.extends !== undefined) shapes.push(thing.extends);
  if (thing.awaited !== undefined) shapes.push(thing.awaited);
  if (thing.element !== undefined) shapes.push(thing.element);
  const named = [...shapes, ...operationShapes(thing.call), ...operationShapes(thing.new)];
  return named.flatMap((one) => (typeof one === 'string' ? [one] : shapesOf(one)));
}

function operationShapes(operation: Operation | undefined): Shape[] {
  const params = Object.values(operation?.callbacks ?? {}).flatMap((one) => one.params ?? []);
  return [operation?.returns, ...params].filter((one): one is Shape => one !== undefined && one !== null);
}
