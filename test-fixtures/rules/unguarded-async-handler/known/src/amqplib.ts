import amqp from 'amqplib';
import { report, save } from './save.js';

const channel = await (await amqp.connect('amqp://localhost')).createChannel();

// known: amqplib unguarded-async-handler bad
channel.consume('orders', async (_one) => {
//@27-31 unguarded-async-handler[error,high]: `channel.consume` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: amqplib unguarded-async-handler good
channel.consume('orders', (_one) => {
  save().catch(report);
});
