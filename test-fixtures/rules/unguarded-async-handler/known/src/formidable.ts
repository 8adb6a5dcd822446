import formidable from 'formidable';
import type { IncomingMessage } from 'node:http';
import { report, save } from './save.js';

declare const incoming: IncomingMessage;

// known: formidable unguarded-async-handler bad
formidable().parse(incoming, async (_request, _file, _done) => {
//@30-34 unguarded-async-handler[error,high]: `formidable(…).parse` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: formidable unguarded-async-handler good
formidable().parse(incoming, (_request, _file, _done) => {
  save().catch(report);
});
