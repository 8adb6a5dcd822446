import fastify from 'fastify';
import { report, save } from './save.js';

const app = fastify();

// known: fastify unguarded-async-handler bad
app.listen({ port: 3000 }, async () => {
//@28-32 unguarded-async-handler[error,high]: `app.listen` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: fastify unguarded-async-handler good
app.listen({ port: 3000 }, () => {
  save().catch(report);
});
