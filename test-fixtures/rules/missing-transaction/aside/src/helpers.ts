import { prisma } from './main.js';

export async function outcome(pageId: string, text: string): Promise<void> {
  try {
    await prisma.step.update({ where: { pageId }, data: { text } });
  } catch (error) {
    process.stderr.write(String(error));
  }
}

export async function note(pageId: string, text: string): Promise<void> {
  await prisma.page.update({ where: { id: pageId }, data: { text } });
}

export async function collectionOf(name: string) {
  if (name === 'unsorted') {
    const found = await prisma.collection.findFirst({ where: { name } });
    if (found) return found;
  }
  return prisma.collection.create({ data: { name } });
}
