import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import type { Finding } from './finding.ts';
import { newAmong } from './known-findings.ts';
import { createSession } from './session.ts';
import { shapeRules } from './testing/shape-rules.ts';

type Files = Record<string, string>;

function check(files: Files): Finding[] {
  return createSession(createMemoryHost(files), { rules: shapeRules }).check().findings;
}

/** What reads as new, as `rule path:line`. */
function newIn(after: Files, before: Files): string[] {
  const found = newAmong(check(after), check(before));
  return found.map(({ rule, path, range }) => `${rule} ${path}:${range.start.line}`);
}

const SHOP = `export async function buy(cart: Cart) {
  try {
    await pay(cart, { currency: 'EUR', retry: false });
  } catch (error) {
    console.error('it failed', error);
    throw error;
  }
}

router.get('/orders', async (req, res) => {
  try {
    res.json(await load(req.query));
  } catch (e) {
    res.status(500).end();
  }
});

router.get('/users', async (req, res) => {
  try {
    res.json(await load(req.query));
  } catch (e) {
    res.status(500).end();
  }
});

class Mailer {
  send(to: string) {
    log('send');
    log('send');
    return this.post(to).then(() => log('send'));
  }
}
`;

describe('what is known stays known', () => {
  it.each<[string, Files]>([
    ['where lines come before it', { 'shop.ts': `// a line\n\nconst more = 1;\n${SHOP}` }],
    ['where lines come into it', { 'shop.ts': SHOP.replaceAll(/(try|=>) \{\n/g, '$&    const here = 1;\n') }],
    [
      'where it is formatted in another way',
      {
        'shop.ts': SHOP.replaceAll("'", '"')
          .replaceAll(';', '')
          .replaceAll('  ', '\t')
          .replaceAll('(e)', '( e )')
          .replaceAll('() =>', '( ) =>\n')
          .replace('{ currency: "EUR", retry: false }', '{\n\tcurrency: "EUR",\n\tretry: false,\n}'),
      },
    ],
    ['where the file has another name', { 'store.ts': SHOP }],
    ['where the file lies in another folder', { 'src/shop/index.ts': SHOP }],
    ['where a function has another name', { 'shop.ts': SHOP.replace('buy', 'order') }],
    ['where code changes places', { 'shop.ts': SHOP.split('\n\n').reverse().join('\n\n') }],
    ['where another part of the file is gone', { 'shop.ts': SHOP.slice(SHOP.indexOf('class')) }],
    ['where a line ends in another way', { 'shop.ts': SHOP.replaceAll('\n', '\r\n') }],
  ])('%s', (_, after) => {
    expect(newIn(after, { 'shop.ts': SHOP })).toEqual([]);
  });

  it('where a union is broken into lines', () => {
    const before = { 'app.ts': "ask(plan as 'a' | 'b');\n" };
    const after = { 'app.ts': "ask(\n  plan as\n    | 'a'\n    | 'b',\n);\n" };
    expect(newIn(after, before)).toEqual([]);
    expect(newIn({ 'app.ts': 'ask(plan && b);\n' }, { 'app.ts': 'ask(plan || b);\n' })).not.toEqual([]);
  });

  it('where the body of a function in it changes', () => {
    const before = { 'app.ts': "server.on('close', () => {\n  old();\n});\n" };
    const after = { 'app.ts': "server.on('close', () => {\n  young();\n});\n" };
    expect(newIn(after, before)).toEqual(['each-callee app.ts:2', 'each-call app.ts:2']);
  });
});

describe('what is new reads as new', () => {
  it.each<[string, string, string[]]>([
    ['a call', SHOP.replace('    throw', '    report(1);\n    throw'), ['each-call shop.ts:6']],
    [
      'a copy in another function',
      SHOP.replace('await pay', "log('send');await pay"),
      ['each-call shop.ts:3'],
    ],
    [
      'a copy before its equal in a handler of another route',
      `router.put('/orders', () => {\n  res.status(500).end();\n});\n${SHOP}`,
      ['each-call shop.ts:1', 'each-call shop.ts:2', 'each-call shop.ts:2'],
    ],
  ])('%s', (_, after, expected) => {
    const found = newIn({ 'shop.ts': after }, { 'shop.ts': SHOP });
    expect(found.filter((one) => one.startsWith('each-call '))).toEqual(expected);
  });

  it.each([
    [
      'a wrapper',
      'class Users {\n  static make = wrap(async () => {});\n  static load = wrap(async () => {\n    tell();\n  });\n}\n',
    ],
    [
      'two wrappers',
      'const make = trace(wrap(async () => {}));\nconst load = trace(wrap(async () => {\n\n    tell();\n  }));\n',
    ],
    [
      'a chain',
      "app.route('/users').get(() => {});\napp.route('/orders').get(() => {\n\n    tell();\n  });\n",
    ],
  ])('a copy before its equal in a handler that is known by %s', (_, before) => {
    const after = before.replace('{}', '{ tell(); }');
    const found = newIn({ 'shop.ts': after }, { 'shop.ts': before });
    expect(found.filter((one) => one.startsWith('each-call '))).toEqual([expect.stringMatching(/:[12]$/)]);
  });

  it('a copy of a whole file, and not the file that was there', () => {
    const found = newIn({ 'a.ts': SHOP, 'shop.ts': SHOP }, { 'shop.ts': SHOP });
    expect(found).toHaveLength(check({ 'shop.ts': SHOP }).length);
    expect(found.filter((one) => !one.includes(' a.ts:'))).toEqual([]);
  });

  it('one more of its equals in a function, once', () => {
    const after = SHOP.replace("    log('send');\n", "    log('send');\n    log('send');\n");
    expect(newIn({ 'shop.ts': after }, { 'shop.ts': SHOP })).toHaveLength(2);
  });
});

it('no two findings of a file share a fingerprint', () => {
  const names = check({ 'shop.ts': `${SHOP}\n${SHOP}` }).map(({ fingerprint }) => fingerprint);
  expect(new Set(names).size).toBe(names.length);
});
