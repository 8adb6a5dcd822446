// fix: Check `await request.json()` with a schema of the fields that its type claims @ app/api/notes/route.ts:5
import { prisma } from '../../../src/db';
import { z } from 'zod';

const bodySchema = z.object({
  title: z.string(),
  size: z.number(),
});

export async function POST(request: Request) {
  const body = bodySchema.parse(await request.json());
  await prisma.note.create({ data: { title: body.title, size: body.size } });
  return Response.json({ ok: true });
}
