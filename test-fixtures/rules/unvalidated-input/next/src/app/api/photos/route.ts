import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const schema = z.object({ url: z.string().url() });

// matrix: next zod bad
export async function POST(request: Request) {
  const body = (await request.json()) as { url: string };
  if (!body.url) return new Response(null, { status: 400 });
  return Response.json(await prisma.photo.create({ data: { url: body.url, approved: true } }));
//@65-68 unvalidated-input[warning]: `body.url` is stored by `prisma.photo.create` and nothing looked at it
}

// matrix: next zod good
export async function PUT(request: Request) {
  const parsed = schema.safeParse(await request.json());
  if (!parsed.success) return new Response(null, { status: 400 });
  return Response.json(await prisma.photo.create({ data: parsed.data }));
}

// matrix: next zod near-miss
export async function PATCH(request: Request) {
  const { note } = await request.json();
  if (!note || note.length > 500) return new Response(null, { status: 400 });
  return Response.json(await prisma.photo.create({ data: { note, approved: true } }));
}
