import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// known: prisma floating-promise bad
export async function bad(): Promise<void> {
  prisma.order.create({ data: { id: 'a' } });
//@3-21 floating-promise[error,high]: `prisma.order.create` is never executed: prisma starts its work when the result is awaited, and nobody awaits
}

// known: prisma floating-promise good
export async function good(): Promise<void> {
  await prisma.order.create({ data: { id: 'a' } });
}
