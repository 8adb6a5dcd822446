import { PrismaClient } from '@prisma/client';
import { Task } from './task.js';

const prisma = new PrismaClient();

// Whoever runs tasks calls it by what stands above.
export class Notify extends Task<{ ids: string[] }> {
  async perform({ ids }: { ids: string[] }): Promise<void> {
    for (const id of ids) await prisma.member.findFirst({ where: { name: id } });
//@33-80 n-plus-one: `prisma.member.findFirst` asks the database once for each element of `ids`
  }

  /** Nobody is seen to call it, and nothing above knows it. */
  async onModuleInit(): Promise<void> {
    const ids = await this.names();
    for (const id of ids) await prisma.member.findFirst({ where: { name: id } });
  }

  private async names(): Promise<string[]> {
    const found = await prisma.name.findMany();
    return found.map(({ name }) => name);
  }
}
