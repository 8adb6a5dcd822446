import { WebSocketServer } from 'ws';
import { report, save } from './save.js';

const server = new WebSocketServer({ port: 3000 });

// known: ws unguarded-async-handler bad
server.on('connection', async (_one) => {
//@25-29 unguarded-async-handler[error,high]: `server.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: ws unguarded-async-handler good
server.on('connection', (_one) => {
  save().catch(report);
});
