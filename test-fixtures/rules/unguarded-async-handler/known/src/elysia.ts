import { Elysia } from 'elysia';
import { report, save } from './save.js';

const app = new Elysia();

// known: elysia unguarded-async-handler bad
app.listen(3000, async () => {
//@18-22 unguarded-async-handler[error,high]: `app.listen` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: elysia unguarded-async-handler good
app.listen(3000, () => {
  save().catch(report);
});
