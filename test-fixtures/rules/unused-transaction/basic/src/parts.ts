import { Router } from 'express';
import postgres from 'postgres';

const sql = postgres('postgres://localhost/shop');

export const parts = Router();
parts.post('/parts', async (req, res) => {
  await sql.begin(async (tx) => {
    // A part of the query around it.
    await tx`insert into orders ${sql(req.body.order)}`;
    await sql`update stock set count = count - 1`;
//        ^^^ unused-transaction: run it on `tx`
  });
  res.end();
});
