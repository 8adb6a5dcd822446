import { prisma } from '../prisma.js';

export async function imported(name: string) {
  return prisma.$transaction(async (tx) => {
    await prisma.link.create({ data: { name } });
//        ^^^^^^^^^^^^^^^^^^ unused-transaction: run it on `tx`
    return tx.link.count();
  });
}
