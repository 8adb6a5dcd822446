import log4js from 'log4js';

export function getLogger(topic: string) {
  return log4js.getLogger(topic);
}
