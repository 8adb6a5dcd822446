import Anthropic from '@anthropic-ai/sdk';
import { report, save } from './save.js';

const client = new Anthropic();
declare const input: any;

// known: anthropic unguarded-async-handler bad
client.messages.stream(input).on('end', async () => {
//@41-45 unguarded-async-handler[error,high]: `client.messages.stream(…).on` does not wait for this async handler: when `fetch` fails, nobody receives it,
  await save();
});

// known: anthropic unguarded-async-handler good
client.messages.stream(input).on('end', () => {
  save().catch(report);
});
