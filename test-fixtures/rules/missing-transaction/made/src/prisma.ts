import { PrismaClient } from '@prisma/client';
import { addPage, route } from './helpers.js';

const prisma = new PrismaClient();

export async function visit(entryRef: string) {
  const found = await route(entryRef);
  await prisma.visit.create({ data: { place: found.target } });
}

export async function visitRun(entryRef: string) {
  const found = await route(entryRef);
  await prisma.visit.create({ data: { runId: found.runId } });
//@9-27 missing-transaction: When `prisma.visit.create` fails, what `route` has just written stays without the part that belongs to it
}

export async function publish(title: string) {
  const { page } = await addPage(title);
  await prisma.link.create({ data: { pageId: page.id } });
//@9-26 missing-transaction: When `prisma.link.create` fails, what `addPage` has just written stays without the part that belongs to it
}

export async function publishIf(title: string) {
  const { ok } = await addPage(title);
  await prisma.link.create({ data: { ok } });
}

// Two rows of one parent that is there already are each right without the other.
export async function furnish(roomId: string) {
  await prisma.chair.create({ data: { roomId } });
  await prisma.lamp.create({ data: { roomId } });
}

export async function build(room: { id: string; name: string }) {
  await prisma.room.create({ data: { ...room } });
  await prisma.lamp.create({ data: { roomId: room.id } });
//@9-26 missing-transaction: `prisma.room.create` and `prisma.lamp.create` change what belongs together
}

// What somebody sent is no row.
export async function POST(request: Request) {
  const body = await request.json();
  await prisma.visitor.update({ where: { email: body.email }, data: { name: body.name } });
  await prisma.survey.create({ data: { answer: body.answer } });
  return Response.json({});
}
