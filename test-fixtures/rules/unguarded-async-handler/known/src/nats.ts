import { connect } from 'nats';
import { report, save } from './save.js';

const connection = await connect();

// known: nats unguarded-async-handler bad
connection.subscribe('orders', { callback: async (_error, _one) => {
//@44-48 unguarded-async-handler[error,high]: `connection.subscribe` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
} });

// known: nats unguarded-async-handler good
connection.subscribe('orders', { callback: (_error, _one) => {
  save().catch(report);
} });
