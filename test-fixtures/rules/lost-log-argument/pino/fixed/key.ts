// fix: Log it under `err` @ src/main.ts:42
import express from 'express';
import { bunny, child, consola, hooked, logger, serialized } from './loggers.js';

const app = express();
const user = { id: '1' };

app.get('/orders', async (_request, response) => {
  try {
    response.json(await load());
  } catch (err) {
    logger.error('orders cannot be read', err);
    response.sendStatus(500);
  }
});

app.get('/orders/fixed', async (_request, response) => {
  try {
    response.json(await load());
  } catch (err) {
    logger.error({ err }, 'orders cannot be read');
    response.sendStatus(500);
  }
});

app.get('/ways', async (_request, response) => {
  try {
    response.json(await load());
  } catch (error) {
    logger.info('user', user);
    child.info('user %s seen', user.id, user);
    logger.info('user', { id: user.id });
    logger.info({ user }, 'seen', 2);
    logger.error({ err: error }, 'failed');
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
