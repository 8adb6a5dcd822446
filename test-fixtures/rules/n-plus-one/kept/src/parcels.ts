import { PrismaClient } from '@prisma/client';
import { RequestCache } from './cache.ts';

const prisma = new PrismaClient();

export class Parcels {
  constructor(private readonly cache: RequestCache) {}

  linesOf(parcel: string) {
    return prisma.line.findMany({ where: { parcel } });
  }

  stopsOf(parcel: string) {
    return prisma.stop.findMany({ where: { parcel } });
  }

  async weightOf(context: object, parcel: string) {
    let asked = this.cache.get<Promise<unknown>>(context, `weight ${parcel}`);
    if (!asked) {
      asked = prisma.weight.findFirst({ where: { parcel } });
      this.cache.set(context, `weight ${parcel}`, asked);
    }
    return asked;
  }
}
