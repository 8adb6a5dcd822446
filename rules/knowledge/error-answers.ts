/** Libraries whose errors with a status are answered with their message. */
export const SENDS_MESSAGES: ReadonlySet<string> = new Set([
  ...['nestjs-common', 'trpc', 'hono', 'hono-helpers', 'h3', 'nitro', 'sveltekit', 'react-router-server'],
  ...['koa', 'http-errors', 'boom', 'elysia'],
]);

/** Of these only what is the client's fault is told. */
export const TELLS_CLIENT_ERRORS: ReadonlySet<string> = new Set(['koa', 'http-errors', 'boom']);

/** What makes a server that tells clients the message of any error, and how it is given another. */
export const UNFORMATTED: ReadonlyMap<string, Unformatted> = new Map<string, Unformatted>([
  ['trpc#Builder.create', { what: 'tRPC', option: 'errorFormatter' }],
  ['apollo-server#exports.ApolloServer', { what: 'Apollo Server', option: 'formatError' }],
  ['fastify#Module', { what: 'Fastify', method: 'setErrorHandler', api: 'fastify#Instance.setErrorHandler' }],
  ['elysia#exports.Elysia', { what: 'Elysia', method: 'onError', api: 'elysia#App.onError' }],
]);

export type Unformatted =
  /** By an option where it is made. */
  | { what: string; option: string }
  /** By a method of what is made, and of all that is registered on it. */
  | { what: string; method: string; api: string };

/** Error handlers whose result is the answer: their first parameter is the error, or holds it as `error`. */
export const ANSWER_BY_RESULT: ReadonlyMap<string, 'error' | 'holder'> = new Map<string, 'error' | 'holder'>([
  ['elysia#App.onError', 'holder'],
  ['fastify#Instance.setErrorHandler', 'error'],
]);
