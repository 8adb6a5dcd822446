import Groq from 'groq-sdk';
import { report, save } from './save.js';

const client = new Groq();
declare const input: any;

// known: groq unguarded-async-handler bad
client.chat.completions.stream(input).on('end', async () => {
//@49-53 unguarded-async-handler[error,high]: `client.chat.completions.stream(…).on` does not wait for this async handler: when `fetch` fails, nobody
  await save();
});

// known: groq unguarded-async-handler good
client.chat.completions.stream(input).on('end', () => {
  save().catch(report);
});
