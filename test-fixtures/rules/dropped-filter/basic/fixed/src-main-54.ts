// fix: Add to the condition before with `andWhere` @ src/main.ts:54
import { PrismaClient } from '@prisma/client';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import express from 'express';
import { DataSource } from 'typeorm';

const app = express();
const prisma = new PrismaClient();
const db = drizzle('postgres://localhost/shop');
const orders = pgTable('orders', { id: integer(), userId: integer(), status: integer() });
const source = new DataSource({ type: 'postgres' });

export async function forget(userId?: string) {
  await prisma.session.deleteMany({ where: { userId } });
}

export async function forgetOne(userId?: string) {
  if (userId === undefined) throw new Error('whose sessions?');
  await prisma.session.deleteMany({ where: { userId } });
}

export async function byToken(token: string | undefined) {
  return await prisma.session.findFirst({ where: { token } });
}

export async function byMail(mail?: string) {
  return await source.getRepository('User').findOneBy({ mail });
}

// Another condition stays.
export async function ofTenant(tenantId: string, status?: string) {
  return await prisma.order.findFirst({ where: { tenantId, status } });
}

// A list may be narrowed or not.
export async function list(status?: string) {
  return await prisma.order.findMany({ where: { status }, take: 50 });
}

export async function certain(userId: string) {
  await prisma.session.deleteMany({ where: { userId } });
}

export async function open(userId: number) {
  const builder = source.getRepository('Order').createQueryBuilder('o');
  const rows = await builder.where('o.userId = :userId', { userId }).andWhere('o.status = 1').getMany();
  const own = await builder.where('o.userId = :userId', { userId }).andWhere('o.status = 1').getMany();
  return [rows, own];
}

export async function openToo(userId: number) {
  const rows = db.select().from(orders).where(eq(orders.userId, userId)).where(eq(orders.status, 1)).limit(5);
  return await rows;
}

app.listen(3000);
