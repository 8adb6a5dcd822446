import net from 'node:net';
import { report, save } from './save.js';

// known: node-net unguarded-async-handler bad
net.createServer(async (_one) => {
//@18-22 unguarded-async-handler[error,high]: `net.createServer` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
}).listen(3000);

// known: node-net unguarded-async-handler good
net.createServer((_one) => {
  save().catch(report);
}).listen(3000);
