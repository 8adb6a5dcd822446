import bunyan from 'bunyan';
import { consola } from 'consola';
import { pino } from 'pino';

export const logger = pino({ level: 'info' });
export const child = logger.child({ module: 'orders' });
export const serialized = pino({ serializers: { error: pino.stdSerializers.err } });
export const hooked = pino({
  hooks: {
    logMethod(args, method) {
      method.apply(this, args);
    },
  },
});
export const bunny = bunyan.createLogger({ name: 'shop' });
export { consola };
