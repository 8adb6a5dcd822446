import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

type Entry = { action: string } & ({ apiKeyId: string } | { session: { userId: string } });

export async function audit(entry: Entry): Promise<void> {
  if ('apiKeyId' in entry) {
    await prisma.apiKey.update({ where: { id: entry.apiKeyId }, data: { usedAt: new Date() } });
    return;
  }
  await prisma.auditLog.create({ data: { action: entry.action, userId: entry.session.userId } });
}

export async function announce(options: { to?: string; text: string }): Promise<void> {
  if (options.to) await fetch(options.to, { method: 'POST', body: options.text });
}

export async function remove(id: string): Promise<void> {
  if (id === '') throw new Error('no id');
  await prisma.auditLog.delete({ where: { id } });
}
