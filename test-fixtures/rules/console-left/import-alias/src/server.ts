import Koa from 'koa';
import log from '@/lib/logging';
import { findUser } from '@/users/store';

const app = new Koa();
app.use(async (ctx) => {
  ctx.body = await findUser(ctx.query.id);
  log.info('answered', { path: ctx.path });
});
app.listen(8080);
