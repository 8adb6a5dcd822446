import { describe, expect, it } from 'vitest';
import { applyEdits } from '../fixes.ts';
import { RuleBook } from '../rule-book.ts';
import { proposalsAt, toldAt } from './writing.ts';

const { schema } = new RuleBook();

/** The cursor is at `|`. */
const at = (marked: string) => [marked.replace('|', ''), marked.indexOf('|')] as const;
const proposed = (marked: string) => proposalsAt(schema, ...at(marked));
const labels = (marked: string) => proposed(marked).map(({ label }) => label);

function taken(marked: string, label: string): string {
  const proposal = proposed(marked).find((one) => one.label === label);
  return applyEdits(at(marked)[0], proposal ? [proposal] : []);
}

describe('what may stand in a config file', () => {
  it.each([
    ['{ | }', 'preset'],
    ['{ "pre|" }', 'preset'],
    ['{ "rules": { "|" } }', 'call-without-timeout'],
    ['{ "rules": { "unused-suppression": "|" } }', 'off'],
    ['{ "rules": { "console-left": { "|" } } }', 'severity'],
    ['{ "preset": | }', 'strict'],
    ['{ "areas": { "data": "|" } }', 'error'],
    ['{ "overrides": [{ "rules": { "|" } }] }', 'console-left'],
    ['{ "suppressions": { "requireReason": | } }', 'false'],
    ['{ // a remark\n  "|" }', 'ignore'],
  ])('%s: %s', (marked, label) => {
    expect(labels(marked)).toContain(label);
  });

  it('is not what stands there already', () => {
    expect(labels('{ "preset": "all", "|" }')).not.toContain('preset');
    expect(labels('{ "preset|": "all" }')).toContain('preset');
  });

  it('is nothing where the schema knows nothing', () => {
    expect(labels('{ "nonsense": { "|" } }')).toEqual([]);
  });

  it('is written whole, with its colon and its comma', () => {
    expect(taken('{ "pre|" }', 'preset')).toBe('{ "preset": "" }');
    expect(taken('{ "pre|": "all" }', 'preset')).toBe('{ "preset": "all" }');
    expect(taken('{ |"preset": "all" }', 'ignore')).toBe('{ "ignore": "all" }');
    expect(taken('{ "ig|"\n "preset": "all" }', 'ignore')).toBe('{ "ignore": [],\n "preset": "all" }');
    expect(taken('{ "preset": "|" }', 'strict')).toBe('{ "preset": "strict" }');
  });
});

it('tells of a rule, and of keys', () => {
  expect(toldAt(schema, ...at('{ "rules": { "console-|left": "off" } }'))).toMatchObject({
    rule: 'console-left',
  });
  expect(toldAt(schema, ...at('{ "igno|re": [] }'))?.description).toContain('Globs');
  expect(toldAt(schema, ...at('{ "ignore": [] | }'))).toBeUndefined();
});
