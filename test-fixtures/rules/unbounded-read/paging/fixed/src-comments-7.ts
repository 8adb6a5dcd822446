// fix: Read one page by `parsePagination(req.query)`, as other reads do @ src/comments.ts:7
import { Router } from 'express';
import { prisma } from './lib/prisma.ts';
import { parsePagination } from './lib/paging.ts';

export const comments = Router();

comments.get('/', async (req, res) => {
  const { take, skip } = parsePagination(req.query);
  const rows = await prisma.comment.findMany({ where: { hidden: false }, take, skip });
  res.json(rows);
});

comments.post('/', async (req, res) => {
  res.json(await prisma.comment.create({ data: { text: req.body.text } }));
});
