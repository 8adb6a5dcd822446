import passport from 'passport';
import { Strategy } from 'passport-local';
import { report, save } from './save.js';

// known: passport-strategies unguarded-async-handler bad
passport.use(new Strategy(async (_error, _one) => {
//@27-31 unguarded-async-handler[error,high]: `Strategy` does not wait for this async handler: when `fetch` fails, the client never gets an answer, and
  await save();
}));

// known: passport-strategies unguarded-async-handler good
passport.use(new Strategy((_error, _one) => {
  save().catch(report);
}));
