import { PAGE_SIZE } from './lib/paging.ts';
import { prisma } from './lib/prisma.ts';

export async function newest() {
  return prisma.post.findMany({ orderBy: { id: 'desc' }, take: PAGE_SIZE });
}

export async function hidden() {
  return prisma.comment.findMany({ where: { hidden: true } });
//@10-61 unbounded-read: `prisma.comment.findMany` loads every matching row of the table
}
