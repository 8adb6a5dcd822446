// fix: Hand over the error itself @ src/main.ts:14
import express from 'express';
import winston from 'winston';

const app = express();
const { combine, json, splat, timestamp } = winston.format;
const logger = winston.createLogger({ format: combine(timestamp(), json()) });
const splatted = winston.createLogger({ format: combine(splat(), json()) });
const own = winston.createLogger({ format: combine(winston.format((info) => info)(), json()) });

app.get('/', (_request, response) => {
  try {
    response.json([]);
  } catch (error) {
    logger.error('failed', error);
    logger.error('failed', { error, path: '/' });
    logger.info('seen', 'twice');
    logger.info({ path: '/' }, 'seen');
    logger.error('failed', error);
    logger.error('failed', { path: '/' });
    logger.error('failed', { message: String(error) });
    splatted.info('seen %s', 'twice');
    own.error('failed', { error });
    response.sendStatus(500);
  }
});
app.listen(3000);
