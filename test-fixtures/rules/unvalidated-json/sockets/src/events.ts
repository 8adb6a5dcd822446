import Redis from 'ioredis';
import { logger } from './logger';

const redis = new Redis();

redis.on('message', (channel, text) => {
  const event = JSON.parse(text);
//@17-32 unvalidated-json[warning]: `text` is parsed where nobody catches
  logger.info({ channel, type: event.type }, 'event');
});

redis.on('ready', (info) => {
  logger.info({ info: JSON.parse(info) }, 'ready');
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

redis.on('pmessage', (_pattern, channel, text) => {
  logger.info({ channel, event: parsed(text) }, 'event');
});
