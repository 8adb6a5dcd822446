import passport from 'passport';
import { report, save } from './save.js';

// known: passport unguarded-async-handler bad
passport.serializeUser(async (_error, _one) => {
//@24-28 unguarded-async-handler[error,high]: `passport.serializeUser` does not wait for this async handler: when `fetch` fails, the client never gets an
  await save();
});

// known: passport unguarded-async-handler good
passport.serializeUser((_error, _one) => {
  save().catch(report);
});
