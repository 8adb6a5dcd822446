import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { report, save } from './save.js';

const app = new Hono();

// known: hono-helpers unguarded-async-handler bad
serve({ fetch: app.fetch, port: 3000 }, async () => {
//@41-45 unguarded-async-handler[error,high]: `serve` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: hono-helpers unguarded-async-handler good
serve({ fetch: app.fetch, port: 3000 }, () => {
  save().catch(report);
});
