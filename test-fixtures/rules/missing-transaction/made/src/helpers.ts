import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// The run is written down; what it answers is where to go next.
export async function route(entryId: string) {
  const run = await prisma.run.create({ data: { entryId } });
  const rule = await prisma.rule.findFirst({ where: { entryId } });
  return { runId: run.id, target: rule?.target };
}

export async function addPage(title: string) {
  const page = await prisma.page.create({ data: { title } });
  return { ok: true, page };
}
