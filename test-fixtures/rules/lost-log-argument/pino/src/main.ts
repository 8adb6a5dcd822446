import express from 'express';
import { bunny, child, consola, hooked, logger, serialized } from './loggers.js';

const app = express();
const user = { id: '1' };

// doc: bad
app.get('/orders', async (_request, response) => {
  try {
    response.json(await load());
  } catch (err) {
    logger.error('orders cannot be read', err);
                                       // ^^^ lost-log-argument[warning,high]: `err` is never logged: after its message pino writes only what a token like `%s` asks for.
    response.sendStatus(500);
  }
});
// doc: end

// doc: good
app.get('/orders/fixed', async (_request, response) => {
  try {
    response.json(await load());
  } catch (err) {
    logger.error({ err }, 'orders cannot be read');
    response.sendStatus(500);
  }
});
// doc: end

app.get('/ways', async (_request, response) => {
  try {
    response.json(await load());
  } catch (error) {
    logger.info('user', user);
                     // ^^^^ lost-log-argument[warning,high]: `user` is never logged
    child.info('user %s seen', user.id, user);
                                     // ^^^^ lost-log-argument[warning,high]: `user` is never logged
    logger.info('user', { id: user.id });
                     // ^^^^^^^^^^^^^^^ lost-log-argument[warning,high]: `{ id: user.id }` is never logged
    logger.info({ user }, 'seen', 2);
                               // ^ lost-log-argument[warning,high]: `2` is never logged
    logger.error({ error }, 'failed');
                // ^^^^^ lost-log-argument[warning,high]: The message and stack of `error` are not logged here: pino knows errors under `err` only, and JSON under `error` holds at most the fields of its own, like a `code`; log it under `err`.
    logger.error({ err: error, error }, 'failed');
    logger.error({ err: error }, 'failed');
    logger.error(error, 'failed');
    logger.error(error);
    logger.info('user %s', user.id);
    logger.info('%d %% of %s', 5, user.id);
    logger.info({ user }, 'user %s', user.id);
    serialized.error({ error }, 'failed');
    hooked.error('failed', error);
    bunny.error('failed', error);
    consola.error('failed', error);
    response.sendStatus(500);
  }
});

async function load() {
  return [];
}

app.listen(3000);
