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
    logger.error('failed', { error });
                          // ^^^^^ lost-log-argument[warning,high]: The message and stack of `error` are not logged here: winston makes JSON of an object
    logger.error('failed', { error, path: '/' });
                          // ^^^^^ lost-log-argument[warning,high]: The message and stack of `error` are not logged here
    logger.info('seen', 'twice');
                     // ^^^^^^^ lost-log-argument[warning,high]: `'twice'` is never logged: winston reads one message and one object.
    logger.info({ path: '/' }, 'seen');
                           //  ^^^^^^ lost-log-argument[warning,high]: `'seen'` is never logged: winston reads the message first. Swap the two.
    logger.error('failed', error);
    logger.error('failed', { path: '/' });
    logger.error('failed', { message: String(error) });
    splatted.info('seen %s', 'twice');
    own.error('failed', { error });
    response.sendStatus(500);
  }
});
app.listen(3000);
