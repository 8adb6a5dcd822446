import multer from 'multer';
import { report, save } from './save.js';

// known: multer unguarded-async-handler bad
multer.diskStorage({ destination: async (_request, _file, _done) => {
//@35-39 unguarded-async-handler[error,high]: `multer.diskStorage` does not wait for this async handler: when `fetch` fails, the client never gets an
  await save();
} });

// known: multer unguarded-async-handler good
multer.diskStorage({ destination: (_request, _file, _done) => {
  save().catch(report);
} });
