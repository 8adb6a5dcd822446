import { EventEmitter } from 'node:events';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
export const told = new EventEmitter();

async function notify(order: string, isKept = true): Promise<void> {
  told.emit('order', order);
  if (!isKept) return;
  await prisma.order.update({ where: { id: order }, data: { told: true } });
}

async function refuse(order: string, isStrict: boolean): Promise<void> {
  if (isStrict && order === '') throw new Error('no order');
  told.emit('order', order);
}

export function tell(order: string): void {
  // Nothing is written with `false`, and nothing refused.
  notify(order, false);
  refuse(order, false);
  notify(order, true);
//@3-8 floating-promise[error,high]: `notify` is not awaited, and its failure is not caught: when `prisma.order.update` fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  refuse(order, true);
//@3-8 floating-promise[error,high]: `refuse` is not awaited, and its failure is not caught: when `refuse` throws, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  notify(order);
//@3-8 floating-promise[error,high]: `notify` is not awaited, and its failure is not caught: when `prisma.order.update` fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
}
