import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function remember(order: string): Promise<void> {
  await prisma.order.update({ where: { id: order }, data: { mailed: true } });
}
