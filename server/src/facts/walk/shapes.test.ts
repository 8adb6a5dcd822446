import { describe, expect, it } from 'vitest';
import { callOf, factsOf, shown, shownType } from '../testing/shown.ts';

describe('a class', () => {
  const facts = factsOf(`
    @Injectable() class Users<T> extends Base(mixin) implements Store<T>, Other {
      static #count = 0;
      @Column() name: string = 'a';
      declare typed: Db;
      readonly [key: string]: unknown;
      accessor kept = make();
      abstract todo: Pool;
      abstract area(): number;
      constructor(private readonly db: Db, @Inject(TOKEN) public log?: Logger, plain = 1) { super(); }
      over(a: string): void;
      over(a: any) { return this.db; }
      get size() { return super.size; }
      set size(to) {}
      static async *make() {}
      ['computed']() {}
      [dynamic]() {}
      #secret() {}
      static { start(this); }
    }`);
  const [users] = facts.classes;

  it('has its members', () => {
    expect(users?.members.map((one) => `${one.static ? 'static ' : ''}${one.kind} ${one.name}`)).toEqual([
      ...['static field #count', 'field name', 'field typed', 'field kept', 'field todo', 'method area'],
      ...['constructor constructor', 'field db', 'field log', 'method over', 'getter size', 'setter size'],
      ...['static method make', 'method computed', 'method ?', 'method #secret'],
    ]);
  });

  it('has what is injected, with its type', () => {
    const injected = users?.members.filter((one) => one.injected);
    expect(injected?.map((one) => [one.name, shownType(one.type)])).toEqual([
      ['db', 'Db'],
      ['log', 'Logger'],
    ]);
  });

  it('has its heritage and decorators', () => {
    expect(shown(facts, users?.extends)).toBe('Base(mixin)');
    expect(users?.implements.map(shownType)).toEqual(['Store<T*>', 'Other']);
    expect(users?.decorators.map((one) => shown(facts, one))).toEqual(['Injectable()']);
    const name = users?.members.find((one) => one.name === 'name');
    expect(name?.decorators?.map((one) => shown(facts, one))).toEqual(['Column()']);
  });

  it('is `this` in its methods, fields and static blocks, and in arrows there', () => {
    expect(callOf(facts, 'start').args.map((one) => shown(facts, one))).toEqual(['this:Users']);
    const arrow = factsOf('class A { m() { b(() => see(this)); } f = see2(this); }');
    expect(callOf(arrow, 'see').args.map((one) => shown(arrow, one))).toEqual(['this:A']);
    expect(callOf(arrow, 'see2').args.map((one) => shown(arrow, one))).toEqual(['this:A']);
  });

  it.each([
    'class A { m() { return function () { see(this); }; } }',
    'class A { m() { return { n() { see(this); } }; } }',
    'class A { m() { return { get n() { return see(this); } }; } }',
  ])('is not `this` in what is called on something else: %s', (text) => {
    const other = factsOf(text);
    expect(callOf(other, 'see').args.map((one) => shown(other, one))).toEqual(['this']);
  });
});

describe('a function', () => {
  it.each([
    ['async function* f() {}', { kind: 'function', name: 'f', async: true, generator: true }],
    ['const f = async () => {};', { kind: 'arrow', async: true }],
    ['const f = function g() {};', { kind: 'function', name: 'g' }],
    ['const o = { async g() {} };', { kind: 'method', name: 'g', async: true }],
    ['const o = { get g() { return 1; } };', { kind: 'getter', name: 'g' }],
    ['const o = { set g(v) {} };', { kind: 'setter', name: 'g' }],
    ["function f() { 'use server'; }", { directives: ['use server'] }],
    ['function f(): Promise<User> {}', { returnType: { name: 'Promise', args: [{ name: 'User' }] } }],
  ])('%s', (text, expected) => {
    expect(factsOf(text).functions[1]).toMatchObject(expected);
  });

  it('counts parameters without `this`', () => {
    const { functions, bindings } = factsOf('function f(this: A, a, { b, c }, ...d) {}');
    expect(functions[1]?.params.map((ids) => ids.map((id) => bindings[id]?.name))).toEqual([
      ['a'],
      ['b', 'c'],
      ['d'],
    ]);
  });

  it('is one, however often it is overloaded or declared', () => {
    const { functions, bindings } = factsOf(
      'function f(a: 1): 1; function f(a: 2): 2; function f(a) {} declare function g(): void;',
    );
    expect([functions.length, bindings.map((one) => one.name)]).toEqual([2, ['f', 'a']]);
  });
});

describe('a value', () => {
  it.each([
    ['a?.b?.[c]?.(d)', 'a.b[c]?.(d)'],
    ["a['b'].c", 'a.b.c'],
    ['(a as B)!.c', 'a.c'],
    ['<any>a', 'a'],
    ['a satisfies B', 'a'],
    ['a<string>', 'a'],
    ['new A.B(...c)', 'new A.B(spread c)'],
    ['new A', 'new A()'],
    ['a`b${c}d`', 'tag a(`b$d`(c))'],
    ['await a', 'await a'],
    ['[1, , ...a]', '[1, other, spread a]'],
    ["({ a, 'b': 1, 2: c, [d]: e, ...f })", '{a: a, b: 1, 2: c, ?: e, ...: f}'],
    ['a + b * c', '(a + (b * c))'],
    ['a ? b : c', '(a ? b : c)'],
    ['(a, b)', '(a, b)'],
    ['10n', '"10"'],
    ['1e999', 'other'],
    ['/a/u', 'regex'],
    ['typeof a', 'typeof a'],
    ['a.#b', 'a.#b'],
    ['import.meta.url', 'other.url'],
    ['a = b', '(a = b)'],
    ['a ||= b', '(a = (a || b))'],
    ['class A {}', 'class A'],
    ['() => {}', 'arrow'],
  ])('%s', (text, expected) => {
    const facts = factsOf(text.includes('#') ? `class X { #b; m(a) { see(${text}); } }` : `see(${text});`);
    const [value] = callOf(facts, 'see').args;
    expect(shown(facts, value).replace('parameter:', '')).toBe(expected);
  });

  it('of an enum is an object with its members', () => {
    const facts = factsOf("enum A { B, C = 'c', 'D E' = f() }");
    expect(shown(facts, facts.bindings[0]?.value)).toBe('{B: other, C: "c", D E: f()}');
  });

  it('of a namespace is an object with what it exports', () => {
    const facts = factsOf('namespace A.B { const own = 1; export const c = own; export function d() {} }');
    expect(shown(facts, facts.bindings.find((one) => one.name === 'A')?.value)).toBe(
      '{B: {c: const:c, d: function:d}}',
    );
  });
});

describe('a type', () => {
  it.each([
    ['Map<string, User[]>', 'Map<string, []<User>>'],
    ['readonly string[]', '[]<string>'],
    ['A | B & C', '|<A, &<B, C>>'],
    ["'a' | 1 | -1 | 10n | null | `b${string}`", '|<"a", 1, -1, 10n, null, string>'],
    ['keyof A', 'unknown'],
    ['typeof a.b', 'typeof<a.b>'],
    ["A['b']", '[k]<A, "b">'],
    ["import('pg').Pool", 'import(pg)'],
    ['(this: X, a: A, ...b: B[]) => C', '=>(a: A, ...b: []<B>)<C>'],
    ['{ a?: A; b(): B; get c(): C; set d(v: D); [k: string]: E }', '{}{a?: A, b: =>()<B>, c: C, d: D}'],
    ['pg.Pool<A>', 'pg.Pool<A>'],
  ])('%s', (text, expected) => {
    const { types } = factsOf(`type T = ${text};`);
    expect(shownType(types[0]?.is)).toBe(expected);
  });

  it('of an interface has members and what it extends', () => {
    const { types } = factsOf('interface A<T extends Db> extends B, C.D<T> { a: T; m?(b: string): void }');
    expect(types[0]).toMatchObject({ name: 'A', kind: 'interface' });
    expect(types[0]?.extends?.map(shownType)).toEqual(['B', 'C.D<T*>']);
    expect(types[0]?.members?.map((one) => `${one.name} ${shownType(one.type)}`)).toEqual([
      'a T*',
      'm =>(b: string)<void>',
    ]);
  });

  it('given to a call is kept', () => {
    expect(callOf(factsOf('see<User, A.B>();'), 'see').typeArgs?.map(shownType)).toEqual(['User', 'A.B']);
  });
});
