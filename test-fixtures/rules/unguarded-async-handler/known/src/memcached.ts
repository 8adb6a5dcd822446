import Memcached from 'memcached';
import { report, save } from './save.js';

const client = new Memcached('localhost:11211');

// known: memcached unguarded-async-handler bad
client.get('key', async (_error, _one) => {
//@19-23 unguarded-async-handler[error,high]: `client.get` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: memcached unguarded-async-handler good
client.get('key', (_error, _one) => {
  save().catch(report);
});
