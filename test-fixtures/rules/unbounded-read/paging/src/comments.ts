import { Router } from 'express';
import { prisma } from './lib/prisma.ts';

export const comments = Router();

comments.get('/', async (req, res) => {
  const rows = await prisma.comment.findMany({ where: { hidden: false } });
//@22-74 unbounded-read: `prisma.comment.findMany` loads every matching row of the table
  res.json(rows);
});

comments.post('/', async (req, res) => {
  res.json(await prisma.comment.create({ data: { text: req.body.text } }));
});
