import mail from '@sendgrid/mail';
import { report, save } from './save.js';

// known: sendgrid unguarded-async-handler bad
mail.send({ to: 'a@example.com', from: 'b@example.com', subject: 's', text: 't' }, false, async (_one) => {
//@91-95 unguarded-async-handler[error,high]: `mail.send` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: sendgrid unguarded-async-handler good
mail.send({ to: 'a@example.com', from: 'b@example.com', subject: 's', text: 't' }, false, (_one) => {
  save().catch(report);
});
