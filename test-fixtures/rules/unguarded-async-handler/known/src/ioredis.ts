import Redis from 'ioredis';
import { report, save } from './save.js';

const redis = new Redis();

// known: ioredis unguarded-async-handler bad
redis.get('key', async (_error, _one) => {
//@18-22 unguarded-async-handler[error,high]: `redis.get` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: ioredis unguarded-async-handler good
redis.get('key', (_error, _one) => {
  save().catch(report);
});
