import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { payments } from './schema.ts';

export const db = drizzle(process.env.DATABASE_URL ?? '');

export async function totalPaid(invoiceId: number): Promise<number> {
  const rows = await db.select().from(payments).where(eq(payments.invoiceId, invoiceId));
  return rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
}

const memory = new Map<number, number>();

export async function rememberedTotal(invoiceId: number): Promise<number> {
  const known = memory.get(invoiceId);
  if (known !== undefined) return known;
  const total = await totalPaid(invoiceId);
  memory.set(invoiceId, total);
  return total;
}

export async function addPayment(invoiceId: number, amount: number): Promise<void> {
  await db.insert(payments).values({ invoiceId, amount });
}
