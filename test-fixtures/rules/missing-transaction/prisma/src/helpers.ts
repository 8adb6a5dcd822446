import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function auditLog(orderId: string) {
  await prisma.entry.create({ data: { orderId } });
}

export async function touchUser(id: string) {
  await prisma.user.update({ where: { id }, data: { lastSeenAt: new Date() } });
}

export async function chargeCard(orderId: string) {
  await fetch(`https://pay.example.com/${orderId}`, { method: 'POST', signal: AbortSignal.timeout(5_000) });
}
