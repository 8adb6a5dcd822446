import { Storage } from '@google-cloud/storage';
import { report, save } from './save.js';

const storage = new Storage();

// known: google-cloud-storage unguarded-async-handler bad
storage.bucket('b').file('f').download(async (_one) => {
//@40-44 unguarded-async-handler[error,high]: `storage.bucket(…).file(…).download` does not wait for this async handler: when `fetch` fails, nobody
  await save();
});

// known: google-cloud-storage unguarded-async-handler good
storage.bucket('b').file('f').download((_one) => {
  save().catch(report);
});
