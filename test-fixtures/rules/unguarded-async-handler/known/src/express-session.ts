import express from 'express';
import session from 'express-session';
import { report, save } from './save.js';

const app = express();
app.use(session({ secret: String(process.env.SECRET) }));

app.get('/', (request, response) => {
  // known: express-session unguarded-async-handler bad
  request.session.regenerate(async () => {
//@30-34 unguarded-async-handler[error,high]: `request.session.regenerate` does not wait for this async handler: when `fetch` fails, nobody receives it,
    await save();
    response.end();
  });
  // known: express-session unguarded-async-handler good
  request.session.save(() => {
    save().catch(report);
    response.end();
  });
});
