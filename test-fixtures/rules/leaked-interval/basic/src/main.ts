import express from 'express';
import './plain.js';
import { collect, database } from './work.js';

const app = express();

// doc: bad
async function shutdown() {
  await database.end();
}
process.on('SIGTERM', shutdown);

setInterval(() => collect(), 30_000);
//@1-11 leaked-interval: `shutdown` cannot stop what `setInterval` starts here, for nobody keeps the handle: it goes on while connectio
// doc: end

// doc: good
const timer = setInterval(() => collect(), 30_000);

async function stop() {
  clearInterval(timer);
  await database.end();
}
process.on('SIGINT', stop);
// doc: end

// Asks nobody.
setInterval(() => console.log('alive'), 30_000);

// Does not keep the process from ending.
setInterval(() => collect(), 30_000).unref();

app.get('/watch', (req, res) => {
  setInterval(() => collect(), 1_000);
//@3-13 leaked-interval: Each request starts another timer with `setInterval`, and nothing ever stops it: they pile up until the proces
  const own = setInterval(() => collect(), 1_000);
  res.on('close', () => clearInterval(own));
  const poll = setInterval(() => collect(), 1_000);
  setTimeout(() => clearInterval(poll), 60_000);
});

app.listen(3000);
