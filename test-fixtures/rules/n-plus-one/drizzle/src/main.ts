import { eq, inArray } from 'drizzle-orm';
import express from 'express';
import { addPayment, db, rememberedTotal, totalPaid } from './payments.ts';
import { invoices, payments } from './schema.ts';

const app = express();

// doc: bad
app.get('/invoices', async (req, res) => {
  const rows = await db.select().from(invoices).limit(100);
  const listed = await Promise.all(rows.map(async (row) => ({ ...row, paid: await totalPaid(row.id) })));
//@83-99 n-plus-one: `totalPaid` asks the database once for each element of `rows`
  res.json(listed);
});
// doc: end

// doc: good
app.get('/invoices-at-once', async (req, res) => {
  const rows = await db.select().from(invoices).limit(100);
  const ids = rows.map((row) => row.id);
  const paid = await db.select().from(payments).where(inArray(payments.invoiceId, ids));
  res.json(rows.map((row) => ({ ...row, payments: paid.filter((one) => one.invoiceId === row.id) })));
});
// doc: end

app.get('/overdue', async (req, res) => {
  const rows = await db.select().from(invoices).limit(100);
  let sum = 0;
  for (const { id } of rows) {
    const own = await db.select().from(payments).where(eq(payments.invoiceId, id));
//@23-82 n-plus-one: `db.select` asks the database once for each element of `rows`
    sum += own.length;
  }
  res.json({ sum });
});

app.post('/payments', async (req, res) => {
  const lines: { invoiceId: number; amount: number }[] = req.body.lines;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    await addPayment(line.invoiceId, line.amount);
//@11-49 n-plus-one: `addPayment` writes to the database once for each element of `lines`
  }
  res.end();
});

app.post('/rates', async (req, res) => {
  for (const [status, id] of Object.entries(req.body.rates)) {
    await db.update(invoices).set({ status }).where(eq(invoices.id, Number(id)));
//@11-80 n-plus-one[info]: `db.update` writes to the database once for each element of `Object.entries(req.body.rates)`
  }
  res.end();
});

app.get('/remembered', async (req, res) => {
  const rows = await db.select().from(invoices).limit(100);
  const totals: number[] = [];
  for (const row of rows) totals.push(await rememberedTotal(row.id));
  res.json(totals);
});

app.get('/states', async (req, res) => {
  const counts: number[] = [];
  for (const status of ['draft', 'sent', 'paid']) {
    const rows = await db.select().from(invoices).where(eq(invoices.status, status)).limit(10);
    counts.push(rows.length);
  }
  res.json(counts);
});

app.get('/pages', async (req, res) => {
  let last = 0;
  while (true) {
    const rows = await db.select().from(invoices).where(eq(invoices.id, last)).limit(100);
    if (rows.length === 0) break;
    last = rows.at(-1)?.id ?? 0;
  }
  res.end();
});

app.delete('/payments', async (req, res) => {
  const ids: number[] = req.body.ids;
  for (const part of chunk(ids, 500)) await db.delete(payments).where(inArray(payments.id, part));
  for (let i = 0; i < ids.length; i += 500) {
    await db.delete(payments).where(inArray(payments.id, ids.slice(i, i + 500)));
  }
  res.end();
});

app.get('/first-open', async (req, res) => {
  const ids: number[] = req.body.ids;
  for (const id of ids) {
    const [found] = await db.select().from(invoices).where(eq(invoices.id, id)).limit(1);
    if (found) return res.json(found);
  }
  return res.end();
});

function chunk<T>(list: T[], size: number): T[][] {
  return list.length === 0 ? [] : [list.slice(0, size), ...chunk(list.slice(size), size)];
}

app.listen(3000);
