import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

// At most two, however often they are the same.
app.post('/alerts', async (req, res) => {
  const limits = [...new Set([Number(req.body.limit), 4000])];
  for (const limit of limits) {
    const alert = await prisma.alert.findFirst({ where: { limit }, orderBy: { id: 'desc' } });
    console.info(alert);
  }
  res.end();
});

app.post('/tags', async (req, res) => {
  const tags = [...new Set(req.body.tags)];
  for (const tag of tags) {
    const found = await prisma.tag.findFirst({ where: { tag }, orderBy: { id: 'desc' } });
//@25-89 n-plus-one: `prisma.tag.findFirst` asks the database once for each element of `tags`
    console.info(found);
  }
  res.end();
});

app.listen(3000);
