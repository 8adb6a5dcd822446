import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const shared: Operation = { effect: 'cache' };
const COUNTS = 'consume|penalty|reward|block|get|set|delete';

export default [
  defineLibrary({
    id: 'rate-limiter-flexible',
    packages: ['rate-limiter-flexible'],
    exports: {
      'RateLimiterMemory|RateLimiterQueue': {
        new: { returns: { members: { [COUNTS]: pure, 'removeTokens|getTokensRemaining|getKey': pure } } },
      },
      RateLimiterRes: { new: {} },
      'BurstyRateLimiter|RateLimiterUnion|RLWrapperBlackAndWhite|RateLimiterAbstract': {
        new: { returns: 'Limiter' },
      },
      '*': { new: { returns: 'Limiter' } },
      default: { members: { '*': { new: { returns: 'Limiter' } } } },
    },
    things: {
      Limiter: { members: { [COUNTS]: { call: shared }, 'getKey|deleteInMemoryBlockedAll|parseKey': pure } },
    },
  }),
  defineLibrary({
    id: 'upstash-ratelimit',
    packages: ['@upstash/ratelimit'],
    exports: {
      'Ratelimit|MultiRegionRatelimit': {
        new: {
          returns: { members: { 'limit|blockUntilReady|resetUsedTokens|getRemaining': { call: shared } } },
        },
        members: { 'slidingWindow|fixedWindow|tokenBucket|cachedFixedWindow': pure },
      },
      '*': { new: {} },
    },
    // After that it lets everybody through.
    defaults: [{ since: 0, timeout: 5000, bounds: 'whole' }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'whole' }],
  }),
];
