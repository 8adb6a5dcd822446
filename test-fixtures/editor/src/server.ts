import { createServer } from 'node:http';
import { logger } from './logger.ts';
import { placeOrder } from './orders.ts';
import { refund } from './refunds.ts';
import { ship } from './shipping.ts';

const server = createServer((request, response) => {
  const order = { id: request.url ?? '', items: 1 };
  placeOrder(order);
  ship(order);
  refund(order).catch((error) => logger.error(error, 'refund failed'));
  response.end();
});

server.listen(3000, () => logger.info('listening'));
