import { afterEach, describe, expect, it, vi } from 'vitest';
import { extract } from '../facts/extract.ts';
import { dialectOf } from '../facts/parse/dialect.ts';
import type { Parse } from '../facts/parse/parser.ts';
import { SNIPPETS } from '../facts/testing/snippets.ts';
import { fastParser } from './fast-parser.ts';
import { blockParser } from './parser-block.ts';

const json = (await fastParser()) as Parse;
const block = (await fastParser({ once: true })) as Parse;

const portable = () => {
  throw new Error('not asked here');
};

const facts = (fast: Parse, path: string, text: string) =>
  extract(path, text, dialectOf(path) ?? 'ts', { fast, portable });

const TEXTS: Record<string, string> = {
  ...SNIPPETS,
  'wide.ts': `// größer 🚀\nexport const größe = 'ä🚀'; call('日本語', größe); // ünd\nfn(\`🚀\${größe}\`, /ä/u, 10n);\r\n`,
  'alone.ts': `export const half = '\\ud83d'; call(half, '\ud83d', 'behind');\n`,
  'lines.js': '#!/usr/bin/env node\n// one\u2028call(1);\nmodule.exports = { a: 1 };\n',
  'empty.ts': '',
};

describe('a tree read from memory', () => {
  it.each(Object.entries(TEXTS))('has the facts that it has as JSON: %s', (path, text) => {
    expect(facts(block, path, text)).toEqual(facts(json, path, text));
  });

  it('is whole although another text was parsed since', () => {
    const first = block('a.ts', 'call(one);', 'ts', 'whole');
    block('b.ts', 'other(`two`); const three = 3;', 'ts', 'whole');
    expect(first.program.body[0].expression.arguments[0].name).toBe('one');
  });

  it('comes as JSON where the stack ends before the tree does', () => {
    const below = <T>(calls: number, work: () => T): T => (calls === 0 ? work() : below(calls - 1, work));
    const tree = below(5000, () => block('a.ts', `${'!'.repeat(4000)}a;`, 'ts', 'whole').program);
    expect(tree.body[0].expression.operator).toBe('!');
  });

  it('knows of errors what JSON knows', () => {
    const told = (parse: Parse) => parse('a.ts', 'const a = 1;\nconst b = ;', 'ts', 'whole').error;
    expect(told(block)).toEqual(told(json));
    expect(told(block)?.offset).toBe(23);
  });
});

describe('without such a block', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('the tree comes as JSON', async () => {
    const oxc = await import('oxc-parser/src-js/bindings.js');
    vi.stubGlobal(
      'ArrayBuffer',
      class {
        constructor() {
          throw new RangeError('Array buffer allocation failed');
        }
      },
    );
    expect(blockParser(oxc)).toBeUndefined();
    const parse = (await fastParser({ once: true })) as Parse;
    expect(facts(parse, 'a.ts', 'call(one);')).toEqual(facts(json, 'a.ts', 'call(one);'));
  });

  it('nor is one asked for where the machine keeps its words the other way round', async () => {
    const oxc = await import('oxc-parser/src-js/bindings.js');
    expect(blockParser({ ...oxc, rawTransferSupported: () => false })).toBeUndefined();
  });
});
