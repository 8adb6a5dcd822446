import { connect } from 'amqp-connection-manager';
import { report, save } from './save.js';

const channel = connect(['amqp://localhost']).createChannel();

// known: amqp-connection-manager unguarded-async-handler bad
channel.consume('orders', async (_one) => {
//@27-31 unguarded-async-handler[error,high]: `channel.consume` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: amqp-connection-manager unguarded-async-handler good
channel.consume('orders', (_one) => {
  save().catch(report);
});
