import { describe, expect, it } from 'vitest';
import type { Library } from '../../../rules/kit/library.ts';
import { Knowledge } from './knowledge.ts';

const library: Library = {
  id: 'shop',
  packages: ['shop', '@shop/*'],
  exports: { 'Shop|Store': { new: { returns: 'Client' } }, default: 'Client' },
  things: {
    Base: { members: { close: { call: {} } } },
    Client: {
      extends: 'Base',
      members: { 'buy|sell': { call: { effect: 'http', returns: { members: { id: {} } } } }, '*': 'Client' },
    },
  },
};

describe('Knowledge', () => {
  const knowledge = new Knowledge([library]);

  it('finds a library by its package and by a family of packages', () => {
    expect(knowledge.ofPackage('shop')).toBe('shop#exports');
    expect(knowledge.ofPackage('@shop/extra')).toBe('shop#exports');
    expect(knowledge.ofPackage('workshop')).toBeUndefined();
  });

  it('reads names that mean the same, inherited members, and a star last', () => {
    expect(knowledge.member('shop#exports', 'Store')).toBe(
      knowledge.member('shop#exports', 'Shop') && 'shop#exports.Store',
    );
    expect(knowledge.member('shop#Client', 'sell')).toBe('shop#Client.sell');
    expect(knowledge.member('shop#Client', 'close')).toBe('shop#Base.close');
    expect(knowledge.member('shop#Client', 'anything')).toBe('shop#Client');
  });

  it('gives inline results a name of their own', () => {
    const operation = knowledge.inherited('shop#Client.buy', 'call');
    expect(knowledge.keyOf('shop', operation?.returns ?? '')).toMatch(/^shop#Client\.(buy|sell)\.result$/);
  });
});
