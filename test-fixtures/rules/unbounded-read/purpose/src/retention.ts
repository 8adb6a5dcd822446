import type { PrismaClient } from '@prisma/client';

const DAY = 86_400_000;

// Two short values of each row, ranked in memory: that is only right with all of them.
export async function ranked(prisma: PrismaClient) {
  const accounts = await prisma.account.findMany({ select: { id: true, days: true } });
  if (accounts.length === 0) return undefined;
  const limits = accounts.map((one) => ({ id: one.id, before: Date.now() - one.days * DAY }));
  limits.sort((a, b) => a.before - b.before);
  return limits[0]?.id;
}

// The keys alone go into another query.
export async function retention(prisma: PrismaClient) {
  const paying = await prisma.account.findMany({ where: { kind: 'paying' }, select: { id: true, days: true } });
//@24-111 unbounded-read: `prisma.account.findMany` loads every matching row of the table
  await prisma.failure.count({ where: { accountId: { in: paying.map((one) => one.id) } } });
  return ranked(prisma);
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

// Begun at the start, and gone on with for as long as the process runs.
export async function poll(prisma: PrismaClient) {
  while (true) {
    for (const one of await prisma.account.findMany({ where: { isPolled: true } })) await one.poll();
//@29-82 unbounded-read: `prisma.account.findMany` loads every matching row of the table
    await sleep(60_000);
  }
}

// Begun at the start, and ended as soon as it is done.
export async function warm(prisma: PrismaClient) {
  while (true) {
    const accounts = await prisma.account.findMany({ where: { isWarm: true } });
    if (accounts.every((one) => one.isReady)) return accounts.map((one) => one.poll());
    await sleep(1000);
  }
}
