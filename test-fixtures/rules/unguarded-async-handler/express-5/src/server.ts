import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

app.get('/orders', async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
});
app.use(async (req, res, next) => {
  res.locals.user = await prisma.user.findUnique({ where: { id: req.ip } });
  next();
});
app.listen(3000);
