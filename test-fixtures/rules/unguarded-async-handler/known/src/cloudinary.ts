import { v2 as cloudinary } from 'cloudinary';
import { report, save } from './save.js';

// known: cloudinary unguarded-async-handler bad
cloudinary.uploader.upload('a.png', async (_error, _one) => {
//@37-41 unguarded-async-handler[error,high]: `cloudinary.uploader.upload` does not wait for this async handler: when `fetch` fails, nobody receives it,
  await save();
});

// known: cloudinary unguarded-async-handler good
cloudinary.uploader.upload('a.png', (_error, _one) => {
  save().catch(report);
});
