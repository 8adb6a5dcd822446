import Koa from 'koa';
import { hook } from './hooks.ts';
import { Users } from './users.ts';

const users = new Users();
const app = new Koa();

app.use((ctx) => {
  hook();
  users.add(ctx.path);
  console.error('unknown path:', ctx.path);
//@3-15 console-left[warning,high]: `console.error` bypasses the project's logger (src/util/get-logger.ts): in production this line has no level, no request id and no redaction; log it there.
});
