import mqtt from 'mqtt';
import { report, save } from './save.js';

const client = mqtt.connect('mqtt://localhost');

// known: mqtt unguarded-async-handler bad
client.publish('orders', 'one', async (_one) => {
//@33-37 unguarded-async-handler[error,high]: `client.publish` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: mqtt unguarded-async-handler good
client.publish('orders', 'one', (_one) => {
  save().catch(report);
});
