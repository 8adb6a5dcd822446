import { describe, expect, it } from 'vitest';
import { callOf, factsOf, shown, shownType } from '../testing/shown.ts';

/** What `see(…)` is given. */
function seen(text: string, path?: string): string {
  const facts = factsOf(text, path);
  return callOf(facts, 'see')
    .args.map((one) => shown(facts, one))
    .join(', ');
}

function binding(text: string, name: string, path?: string) {
  const facts = factsOf(text, path);
  const found = facts.bindings.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not declared`);
  return { ...found, from: shown(facts, found.value), all: found.assigned?.map((one) => shown(facts, one)) };
}

describe('a name is looked up', () => {
  it.each([
    ['where no one declares it', 'see(a);', 'a'],
    ['below its use', 'see(a); const a = 1;', 'const:a'],
    ['from a nested function', 'const a = 1; function f() { see(a); }', 'const:a'],
    ['past a name of an inner block', 'let a; { const a = 1; } see(a);', 'let:a'],
    ['in the nearest block', 'let a; { const a = 1; see(a); }', 'const:a'],
    ['where a `var` rises to', '{ var a = 1; } see(a);', 'var:a'],
    ['but not out of a function', 'function f() { var a; } see(a);', 'a'],
    ['nor out of a static block', 'class A { static { var a = 1; } } see(a);', 'a'],
    ['in a static block', 'class A { static { var a = 1; see(a); } }', 'var:a'],
    ['among parameters', 'function f(a) { see(a); }', 'parameter:a'],
    [
      'in a default among the parameters',
      'const a = 1; function f(b, c = see(a, b)) {}',
      'const:a, parameter:b',
    ],
    ['in a catch', 'try {} catch (a) { see(a); }', 'catch:a'],
    ['in a pattern of a catch', 'try {} catch ({ a }) { see(a); }', 'catch:a'],
    ['in the head of a loop', 'for (const a of b) see(a);', 'const:a'],
    ['in the head of a loop of three', 'for (let a = 0; ; ) see(a);', 'let:a'],
    ['not after the loop', 'for (const a of b); see(a);', 'a'],
    ['in cases of one switch', 'switch (x) { case 1: let a; case 2: see(a); }', 'let:a'],
    ['of a function inside itself', 'const b = function a() { see(a); };', 'function:a'],
    ['of a function expression only there', 'const b = function a() {}; see(a);', 'a'],
    ['of a class inside itself', 'const b = class A { m() { see(A); } };', 'class:A'],
    ['of a class expression only there', 'const b = class A {}; see(A);', 'A'],
    ['of an import', "import a, * as b from 'x'; see(a, b);", 'import:a, import:b'],
    ['of an enum', 'enum A { B } see(A.B);', 'enum:A.B'],
    ['of a namespace', 'namespace A { export const b = 1; } see(A.b);', 'namespace:A.b'],
    ['inside a namespace only', 'namespace A { const b = 1; } see(b);', 'b'],
    [
      'of a class that a namespace adds to',
      'class A {} namespace A { export const b = 1; } see(A);',
      'class:A',
    ],
    ['with `using`', 'async function f() { await using a = open(); see(a); }', 'const:a'],
    ['of an alias', 'import A = B.C; see(A);', 'const:A'],
    ['under a label', 'a: for (;;) { see(a); }', 'a'],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    ['element', 'const el = <Row a={see(Row)}/>; const Row = 1;', 'const:Row'],
    ['member', 'const ui = 1; const el = <ui.Row a={see(ui)}/>;', 'const:ui'],
  ])('of a markup %s', (_, text, expected) => {
    expect(seen(text, 'a.tsx')).toBe(expected);
    const [first] = factsOf(text, 'a.tsx').bindings.filter((one) => one.reads > 0);
    expect(first?.reads).toBe(2);
  });

  it('in the space of types apart from that of values', () => {
    const facts = factsOf('interface User { a: string } const User = make(); const u: User = see(User);');
    const u = facts.bindings.find((one) => one.name === 'u');
    expect(facts.bindings[u?.type?.binding ?? -1]?.kind).toBe('type');
    expect(seen('type User = 1; const User = 2; see(User);')).toBe('const:User');
  });

  it('among type parameters before the file', () => {
    const facts = factsOf("import { T } from 'x'; class C<T extends Db> { a: T; } type A<T> = T; let b: T;");
    const kinds = [facts.classes[0]?.members[0]?.type, facts.types[0]?.is, facts.bindings.at(-1)?.type].map(
      (type) => facts.bindings[type?.binding ?? -1],
    );
    expect(kinds.map((one) => one?.kind)).toEqual(['type', 'type', 'import']);
    expect(shownType(kinds[0]?.type)).toBe('Db');
  });
});

describe('a pattern gives the way to its names', () => {
  it.each([
    ['const { a } = s;', ['a']],
    ['const { b: a } = s;', ['b']],
    ['const { b: { c: a } } = s;', ['b', 'c']],
    ["const { 'b-c': a } = s;", ['b-c']],
    ['const { [b]: a } = s;', ['?']],
    ['const [, a] = s;', [1]],
    ['const [[a]] = s;', [0, 0]],
    ['const { ...a } = s;', ['...']],
    ['const [b, ...a] = s;', [1, '...']],
    ['const { b: [{ a = 1 }] } = s;', ['b', 0, 'a']],
    ['const a = s;', undefined],
  ])('%s', (text, path) => {
    expect(binding(text, 'a')).toMatchObject(path ? { path, from: 's' } : { from: 's' });
    expect(binding(text, 'a').path).toEqual(path);
  });

  it('says of a parameter its place, and the type of the whole', () => {
    const found = binding('function f(this: X, first, { a }: Deps) {}', 'a');
    expect(found).toMatchObject({ kind: 'parameter', parameter: 1, path: ['a'], type: { name: 'Deps' } });
  });

  it('keeps a default as one of the values', () => {
    expect(binding('const { a = b() } = s;', 'a').all).toEqual(['b()']);
    expect(binding('function f(a = b()) {}', 'a').all).toEqual(['b()']);
  });
});

describe('what is assigned to a name', () => {
  it.each([
    ['let a = 1; a = b();', ['b()']],
    ['let a; a += b;', ['(let:a + b)']],
    ['let a; a ??= b();', ['b()']],
    ['let a; a++;', ['++ let:a']],
    ['let a; ({ a } = s);', ['s.a']],
    ['let a; ({ b: a = c } = s);', ['(s.b ?? c)']],
    ['let a; [, a] = s;', ['s[1]']],
    ['let a; [...a] = s;', ['other']],
    ['let a; ({ b: [{ a }] } = s);', ['s.b[0].a']],
    ['let a; for (a of s);', ['s[other]']],
    ['let a; for ({ a } of s);', ['s[other].a']],
    ['var a = 1; var a = b();', ['b()']],
    ['let a; function f() { a = b; }', ['b']],
  ])('%s', (text, expected) => {
    expect(binding(text, 'a').all).toEqual(expected);
    expect(factsOf(text).writes).toEqual([]);
  });

  it('is no read of it', () => {
    expect(binding('let a; a = 1; a = 2;', 'a').reads).toBe(0);
    expect(binding('let a; a = 1; b(a);', 'a').reads).toBe(1);
  });

  it('joins a `var` and the parameter of its name', () => {
    const text = 'function f(a) { var a = a || b; see(a); }';
    expect(seen(text)).toBe('parameter:a');
    expect(binding(text, 'a').all).toEqual(['(parameter:a || b)']);
  });

  it('is a write where it goes to a member, its calls taken once', () => {
    const facts = factsOf('a.b = 1; a[f()] += 2; [c.d] = e; x[g()]++;');
    expect(facts.writes.map((one) => `${shown(facts, one.target)} = ${shown(facts, one.value)}`)).toEqual([
      'a.b = 1',
      'a[f()] = (a[f()] + 2)',
      'c.d = e[0]',
      'x[g()] = ++ x[g()]',
    ]);
    expect(facts.calls).toHaveLength(2);
  });
});

describe('a loop variable', () => {
  it.each([
    ['for (const a of list());', { kind: 'const', element: true, from: 'list()' }],
    ['for (const { a } of list());', { path: ['a'], element: true, from: 'list()' }],
    ['for (var a in list());', { kind: 'var', element: true }],
    ['for (using a of list());', { kind: 'const', element: true }],
  ])('%s', (text, expected) => {
    expect(binding(text, 'a')).toMatchObject(expected);
  });
});
