import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

const kept = globalThis as unknown as { prisma?: PrismaClient };
const prisma = kept.prisma ?? new PrismaClient();

@Injectable()
export class OrdersService {
  watch({ source, symbol }: { source: string; symbol: string }) {
    return prisma.watch.findFirst({ where: { AND: [{ source }, { symbol }] } });
  }

  create(order: object) {
    return prisma.order.create({ data: order });
  }
}
