import { PrismaClient } from '@prisma/client';
import express from 'express';

const app = express();
const prisma = new PrismaClient();

// What only tells of the rest may stay on purpose, where the rest is done on a handle.
app.post('/tokens', async (req, res) => {
  await prisma.$transaction(async () => {
    await prisma.verificationToken.create({ data: { token: String(req.body.token) } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-transaction: take a handle as the parameter of the function
  });
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: req.body.order });
    await prisma.auditLog.create({ data: { what: 'order' } });
  });
  res.end();
});

app.listen(3000);
