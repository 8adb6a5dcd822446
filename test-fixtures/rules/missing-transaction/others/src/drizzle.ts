import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { invoices, lines } from './schema.js';

const db = drizzle('postgres://localhost/shop');

export async function remove(id: number) {
  await db.delete(lines).where(eq(lines.invoiceId, id));
  await db.delete(invoices).where(eq(invoices.id, id));
//@9-17 missing-transaction: When `db.delete` of `invoices` fails, what `db.delete` of `lines` removed is gone all the same, and a record i
}

export async function removeAtOnce(id: number) {
  await db.transaction(async (tx) => {
    await tx.delete(lines).where(eq(lines.invoiceId, id));
    await tx.delete(invoices).where(eq(invoices.id, id));
  });
}

export async function add(total: number, names: string[]) {
  const [invoice] = await db.insert(invoices).values({ total }).returning();
  await db.insert(lines).values(names.map((name) => ({ name, invoiceId: invoice?.id })));
//@9-17 missing-transaction: When `db.insert` of `lines` fails, what `db.insert` of `invoices` has just written stays without the part that
}
