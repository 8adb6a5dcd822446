import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function stockOf(variant: string) {
  return freeOf(await levelOf(variant));
}

export async function reserve(variant: string, count: number) {
  await take(variant, count);
}

async function levelOf(variant: string) {
  return read(variant);
}

async function read(variant: string) {
  const [first] = await prisma.stock.findMany({ where: { variant } });
  return first;
}

async function take(variant: string, count: number) {
  await write(variant, count);
}

async function write(variant: string, count: number) {
  await prisma.stock.updateMany({ where: { variant }, data: { count: { decrement: count } } });
}

function freeOf(level: { count: number } | undefined) {
  return level?.count ?? 0;
}
