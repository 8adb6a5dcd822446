import restify from 'restify';
import { report, save } from './save.js';

const server = restify.createServer();

// known: restify unguarded-async-handler bad
server.listen(3000, async () => {
//@21-25 unguarded-async-handler[error,high]: `server.listen` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: restify unguarded-async-handler good
server.listen(3000, () => {
  save().catch(report);
});
