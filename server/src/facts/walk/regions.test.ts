import { describe, expect, it } from 'vitest';
import { callOf, factsOf, shown, situation } from '../testing/shown.ts';

/** The situation of `here()`, without the module around it all. */
function of(text: string, path?: string): string[] {
  const facts = factsOf(text, path);
  return situation(facts, callOf(facts, 'here').region).slice(0, -1);
}

describe('a call stands', () => {
  it.each([
    ['here();', []],
    ['if (a) here();', ['if a']],
    ['if (a) b(); else here();', ['unless a']],
    ['if (a) b(); else if (c) here();', ['if c', 'unless a']],
    ['a && here();', ['if a']],
    ['a || here();', ['unless a']],
    ['a ?? here();', ['unless a']],
    ['x ||= here();', ['unless x']],
    ['x &&= here();', ['if x']],
    ['x = here();', []],
    ['a ? here() : b;', ['if a']],
    ['a ? b : here();', ['unless a']],
    ['for (let i = here(); ; );', []],
    ['for (const a of here());', []],
    ['for (; here(); );', ['for here()']],
    ['for (; ; here());', ['for']],
    ['for (const a of b) here();', ['for-of b']],
    ['for (const a in b) here();', ['for-in b']],
    ['for await (const a of b) here();', ['for-await b']],
    ['while (here());', ['while here()']],
    ['do here(); while (a);', ['do a']],
    ['l: for (;;) { here(); }', ['for']],
    ['try { here(); } catch {}', ['try']],
    ['try {} catch { here(); }', ['catch']],
    ['try {} finally { here(); }', ['finally']],
    ['try { try { here(); } catch {} } finally {}', ['try', 'try']],
    ['switch (a) { case 1: here(); }', ['a is 1']],
    ['switch (a) { default: here(); }', ['a is else']],
    ['switch (here()) {}', []],
    ['switch (a) { case here(): }', []],
    ['() => here();', ['arrow']],
    ['function f() { here(); }', ['function']],
    ['function f(a = here()) {}', ['function']],
    ['class A { m() { here(); } }', ['method', 'class']],
    ['class A { constructor() { here(); } }', ['constructor', 'class']],
    ['class A { get a() { return here(); } }', ['getter', 'class']],
    ['class A { b = here(); }', ['class']],
    ['class A { accessor b = here(); }', ['class']],
    ['class A { static { here(); } }', ['class']],
    ['class A { [here()]() {} }', ['class']],
    ['class A extends here() {}', []],
    ['@here() class A {}', []],
    ['class A { @here() b; }', ['class']],
    ['class A { m(@here() a) {} }', ['method', 'class']],
    ['({ m() { here(); } });', ['method']],
    ['({ get a() { return here(); } });', ['getter']],
    ['({ [here()]: 1 });', []],
    ['namespace A { here(); }', []],
    ['enum A { B = here() }', []],
    ['const { a = here() } = b;', []],
    ['tag`${here()}`;', []],
    ['new A(here());', []],
    ['import(here());', []],
    ["import('a', { with: here() });", []],
    ['export default here();', []],
    ['export = here();', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it.each([
    ['const a = <b c={here()}/>;', []],
    ['const a = <b {...here()}/>;', []],
    ['const a = <b>{here()}</b>;', []],
    ['const a = <>{...here()}</>;', []],
    ['const a = <b c=<d e={here()}/>/>;', []],
  ])('%s', (text, expected) => {
    expect(of(text, 'a.tsx')).toEqual(expected);
  });

  it('in a `with`', () => {
    expect(of('with (a) { here(); }', 'a.cjs')).toEqual([]);
  });
});

describe('what follows an early exit stands under what did not happen', () => {
  it.each([
    ['function f() { if (a) return; here(); }', ['unless a', 'function']],
    ['function f() { if (a) { b(); throw c; } here(); }', ['unless a', 'function']],
    ['function f() { if (a) b(); else return; here(); }', ['if a', 'function']],
    ['function f() { if (a) return; if (b) return; here(); }', ['unless b', 'unless a', 'function']],
    ['function f() { if (a) { if (b) return; else throw c; } here(); }', ['unless a', 'function']],
    ['for (const a of b) { if (c) continue; here(); }', ['unless c', 'for-of b']],
    ['while (a) { if (b) break; here(); }', ['unless b', 'while a']],
    ['if (a) process.exit(1); here();', ['unless a']],
    ['switch (x) { case 1: if (a) break; here(); }', ['unless a', 'x is 1']],
    ['function f() { if (a) b(); here(); }', ['function']],
    ['function f() { { if (a) return; } here(); }', ['function']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

it('a try names its handler and finalizer, a catch its error and what it says', () => {
  const { regions, bindings } = factsOf('try { a(); } catch (e) { /* known: gone */ } finally { b(); }');
  const tried = regions.find((one) => one.kind === 'try');
  expect(regions[tried?.handler ?? -1]).toMatchObject({ kind: 'catch', comment: 'known: gone', empty: true });
  expect(regions[tried?.finalizer ?? -1]).toMatchObject({ kind: 'finally' });
  const handler = regions.find((one) => one.kind === 'catch');
  expect(bindings[handler?.error ?? -1]).toMatchObject({ name: 'e', kind: 'catch' });
});

describe('what is said of a handler is known', () => {
  it.each([
    ['try { a(); } catch { /* gone */ }', 'gone'],
    ['try { a(); } catch {} // gone', 'gone'],
    ['try { a(); } catch { b(); } // gone\n// not this', 'gone'],
    ['try { a(); } catch /* gone */ {}', 'gone'],
    ['try { a(); } catch {} b(); // not this', ''],
  ])('%s', (text, comment) => {
    expect(factsOf(text).regions.find((one) => one.kind === 'catch')).toMatchObject({ comment });
  });

  it.each([
    ['a().catch(() => { /* gone */ });', 'gone'],
    ['a().catch(() => {}); // gone', 'gone'],
    ['a()\n  // gone\n  .catch(b);', 'gone'],
    ['a().catch(b /* gone */);', 'gone'],
    ['a().then(() => { /* not this */ }, () => { /* gone */ });', 'gone'],
    ['a().then(() => { /* not this */ });', undefined],
    ['a().catch(b); c(); // not this', undefined],
    ['a(/* not this */).catch(b);', undefined],
    ['a().other(b); // not this', undefined],
  ])('%s', (text, comment) => {
    expect(factsOf(text).calls.find((one) => one.comment !== undefined)?.comment).toBe(comment);
  });
});

describe('a call is a whole statement', () => {
  it.each([
    ['here();', 'list'],
    ['await here();', 'list'],
    ['void here();', 'list'],
    ['here?.();', 'list'],
    ['if (a) here();', 'only child'],
    ['if (a) { here(); }', 'list'],
    ['for (;;) here();', 'only child'],
    ['l: here();', 'only child'],
    ['() => here();', 'arrow body'],
    ['async () => await here();', 'arrow body'],
    ['() => void here();', 'arrow body'],
    ['a(here());', undefined],
    ['const a = here();', undefined],
    ['here() || a;', undefined],
    ['() => { return here(); };', undefined],
    ['case_: { here(); }', 'list'],
  ])('%s as %s', (text, place) => {
    const facts = factsOf(text);
    expect(callOf(facts, 'here').statement?.place).toBe(place);
  });

  it('with its place in the text', () => {
    const text = 'a();\nawait here(1);';
    const at = callOf(factsOf(text), 'here').statement?.at;
    expect(text.slice(...(at ?? [0, 0]))).toBe('await here(1);');
  });
});

it('returns and throws are known with where they stand', () => {
  const facts = factsOf('function f() { if (a) throw b(); return c; }');
  const fn = facts.functions[1];
  expect(fn?.throws.map((one) => [shown(facts, one.value), situation(facts, one.region)[0]])).toEqual([
    ['b()', 'if a'],
  ]);
  expect(fn?.returns.map((one) => [shown(facts, one.value), situation(facts, one.region)[0]])).toEqual([
    ['c', 'unless a'],
  ]);
});
