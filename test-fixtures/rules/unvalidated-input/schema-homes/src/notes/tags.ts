import { Router } from 'express';
import { prisma } from '../db';
import { tagSchema } from '../schemas/tags';

export const tags = Router();

tags.post('/tags', async (req, res) => {
  const { tag } = tagSchema.parse(req.body);
  res.json(await prisma.tag.create({ data: { tag } }));
});
