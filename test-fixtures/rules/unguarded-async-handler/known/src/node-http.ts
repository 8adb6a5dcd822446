import http from 'node:http';
import { report, save } from './save.js';

// known: node-http unguarded-async-handler bad
http.createServer(async (_request, response) => {
//@19-23 unguarded-async-handler[error,high]: `http.createServer` does not wait for this async handler: when `fetch` fails, the client never gets an
  await save();
  response.end('ok');
}).listen(3000);

// known: node-http unguarded-async-handler good
http.createServer((_request, response) => {
  save().catch(report);
  response.end('ok');
}).listen(3000);
