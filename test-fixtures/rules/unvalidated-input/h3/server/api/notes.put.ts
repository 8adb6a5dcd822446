import { z } from 'zod';
import { prisma } from '../../src/db';

const Note = z.object({ text: z.string().max(2000) });

export default defineEventHandler(async (event) => {
  const { text } = await readValidatedBody(event, Note.parse);
  return prisma.note.create({ data: { text } });
});
