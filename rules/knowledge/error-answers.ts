/** Libraries whose errors with a status are answered with their message. */
export const SENDS_MESSAGES: ReadonlySet<string> = new Set([
  ...['nestjs-common', 'trpc', 'hono', 'hono-helpers', 'h3', 'nitro', 'sveltekit', 'react-router-server'],
  ...['koa', 'http-errors', 'boom', 'elysia'],
]);

/** What makes a server that tells clients the message of any error, and the option that gives it another. */
export const UNFORMATTED: ReadonlyMap<string, { what: string; option: string }> = new Map([
  ['trpc#Builder.create', { what: 'tRPC', option: 'errorFormatter' }],
  ['apollo-server#exports.ApolloServer', { what: 'Apollo Server', option: 'formatError' }],
]);
