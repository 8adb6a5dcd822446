import { PubSub } from '@google-cloud/pubsub';
import { report, save } from './save.js';

const subscription = new PubSub().subscription('orders');

// known: google-cloud-pubsub unguarded-async-handler bad
subscription.on('message', async (message) => {
//@28-32 unguarded-async-handler[error,high]: `subscription.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
  message.ack();
});

// known: google-cloud-pubsub unguarded-async-handler good
subscription.on('message', (message) => {
  save().then(() => message.ack(), report);
});
