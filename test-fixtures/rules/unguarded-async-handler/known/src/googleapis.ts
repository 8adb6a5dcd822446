import { google } from 'googleapis';
import { report, save } from './save.js';

const drive = google.drive('v3');

// known: googleapis unguarded-async-handler bad
drive.files.on('error', async () => {
//@25-29 unguarded-async-handler[error,high]: `drive.files.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: googleapis unguarded-async-handler good
drive.files.on('error', () => {
  save().catch(report);
});
