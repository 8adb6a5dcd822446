import { App } from 'uWebSockets.js';
import { report, save } from './save.js';

const app = App();

// known: uws unguarded-async-handler bad
app.get('/', async (_request, response) => {
//@14-18 unguarded-async-handler[error,high]: `app.get` does not wait for this async handler: when `fetch` fails, the client never gets an answer, and Node
  await save();
  response.end('ok');
});

// known: uws unguarded-async-handler good
app.get('/', (_request, response) => {
  save().catch(report);
  response.end('ok');
});
