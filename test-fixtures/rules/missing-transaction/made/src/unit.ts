import { PrismaClient } from '@prisma/client';
import { once, transactional } from 'unit-of-work';

const prisma = new PrismaClient();

class Bookings {
  async book(seatId: string, sum: number) {
    await prisma.seat.update({ where: { id: seatId }, data: { taken: true } });
    await prisma.bill.create({ data: { seatId, sum } });
  }

  async cancel(seatId: string, sum: number) {
    await prisma.seat.update({ where: { id: seatId }, data: { taken: false } });
    await prisma.bill.create({ data: { seatId, sum } });
//@11-28 missing-transaction: `prisma.seat.update` and `prisma.bill.create` change what belongs together
  }
}

const bookings = new Bookings();

async function bookFor(seatId: string): Promise<void> {
  await bookings.book(seatId, 10);
}

// Two steps up it is run in a transaction, made by something nobody can look into.
export const book = (seatId: string) => transactional(() => bookFor(seatId));
export const cancel = (seatId: string) => once(() => bookings.cancel(seatId, 10));
