// fix: Bound this by `signal: AbortSignal.timeout(10_000)` @ src/effects.ts:5
import { Effect, pipe } from 'effect';

const url = 'https://example.com';

export const once = Effect.tryPromise({ try: () => fetch(url, { signal: AbortSignal.timeout(10_000) }), catch: () => new Error('no answer') });
export const inTime = Effect.tryPromise(() => fetch(url)).pipe(Effect.timeout('5 seconds'));
export const piped = pipe(
  Effect.tryPromise(() => fetch(url)),
  Effect.timeoutFail({ duration: '5 seconds', onTimeout: () => new Error('too late') }),
);
export const tried = Effect.tryPromise(() => fetch(url)).pipe(Effect.retry({ times: 3 }));
