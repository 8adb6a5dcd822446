import { Server } from 'socket.io';
import { report, save } from './save.js';

const io = new Server(3000);

// known: socket.io unguarded-async-handler bad
io.on('connection', async (_one) => {
//@21-25 unguarded-async-handler[error,high]: `io.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: socket.io unguarded-async-handler good
io.on('connection', (_one) => {
  save().catch(report);
});
