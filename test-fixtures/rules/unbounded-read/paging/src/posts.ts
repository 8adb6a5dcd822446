import { Router } from 'express';
import { parsePagination } from './lib/paging.ts';
import { prisma } from './lib/prisma.ts';

export const posts = Router();

posts.get('/', async (req, res) => {
  const { take, skip } = parsePagination(req.query);
  res.json(await prisma.post.findMany({ orderBy: { id: 'desc' }, take, skip }));
});

posts.post('/', async (req, res) => {
  res.json(await prisma.post.create({ data: { title: req.body.title } }));
});
