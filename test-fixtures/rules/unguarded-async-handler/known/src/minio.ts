import { Client } from 'minio';
import { report, save } from './save.js';

const client = new Client({ endPoint: 'localhost' });

// known: minio unguarded-async-handler bad
client.getObject('b', 'k', async (_error, _one) => {
//@28-32 unguarded-async-handler[error,high]: `client.getObject` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: minio unguarded-async-handler good
client.getObject('b', 'k', (_error, _one) => {
  save().catch(report);
});
