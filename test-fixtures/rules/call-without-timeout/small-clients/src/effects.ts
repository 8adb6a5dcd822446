import { Effect, pipe } from 'effect';

const url = 'https://example.com';

export const once = Effect.tryPromise({ try: () => fetch(url), catch: () => new Error('no answer') });
//@52-61 call-without-timeout[warning,high]: `fetch` has no time limit: a peer that accepts the connection and never answers holds this call about 5 min,
export const inTime = Effect.tryPromise(() => fetch(url)).pipe(Effect.timeout('5 seconds'));
export const piped = pipe(
  Effect.tryPromise(() => fetch(url)),
  Effect.timeoutFail({ duration: '5 seconds', onTimeout: () => new Error('too late') }),
);
export const tried = Effect.tryPromise(() => fetch(url)).pipe(Effect.retry({ times: 3 }));
//@46-55 call-without-timeout[warning,high]: `fetch` has no time limit: a peer that accepts the connection and never answers holds this call about 5 min,
