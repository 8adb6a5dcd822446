import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export interface Store {
  ofUser(user: string): Promise<unknown[]>;
  all(): Promise<unknown[]>;
  open(): Promise<unknown[]>;
}

export class FeedbackStore implements Store {
  ofUser(user: string): Promise<unknown[]> {
    return prisma.feedback.findMany({ where: { user } });
  }

  // Only tests ask for all.
  all(): Promise<unknown[]> {
    return prisma.feedback.findMany();
  }

  open(): Promise<unknown[]> {
    return prisma.feedback.findMany({ where: { isOpen: true } });
//@12-64 unbounded-read: `prisma.feedback.findMany` loads every matching row of the table, and memory and time grow with the data; set 
  }
}
