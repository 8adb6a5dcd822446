import Together from 'together-ai';
import { report, save } from './save.js';

const client = new Together();
declare const input: any;

// known: together-ai unguarded-async-handler bad
client.chat.completions.stream(input).on('end', async () => {
//@49-53 unguarded-async-handler[error,high]: `client.chat.completions.stream(…).on` does not wait for this async handler: when `fetch` fails, nobody
  await save();
});

// known: together-ai unguarded-async-handler good
client.chat.completions.stream(input).on('end', () => {
  save().catch(report);
});
