import nodemailer from 'nodemailer';
import { report, save } from './save.js';

const transport = nodemailer.createTransport({ host: 'localhost', connectionTimeout: 1000, socketTimeout: 1000 });

// known: nodemailer unguarded-async-handler bad
transport.sendMail({ to: 'a@example.com', text: 't' }, async (_one) => {
//@56-60 unguarded-async-handler[error,high]: `transport.sendMail` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: nodemailer unguarded-async-handler good
transport.sendMail({ to: 'a@example.com', text: 't' }, (_one) => {
  save().catch(report);
});
