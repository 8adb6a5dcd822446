// fix: Log with `logger.error` from src/util/get-logger.ts @ src/server.ts:11
import Koa from 'koa';
import { hook } from './hooks.ts';
import { Users } from './users.ts';
import { getLogger } from './util/get-logger.ts';

const logger = getLogger('server');

const users = new Users();
const app = new Koa();

app.use((ctx) => {
  hook();
  users.add(ctx.path);
  logger.error('unknown path:', ctx.path);
});
