// fix: Read at most `PAGE_SIZE` rows by `take`, as other reads do @ src/jobs.ts:9
import { PAGE_SIZE } from './lib/paging.ts';
import { prisma } from './lib/prisma.ts';

export async function newest() {
  return prisma.post.findMany({ orderBy: { id: 'desc' }, take: PAGE_SIZE });
}

export async function hidden() {
  return prisma.comment.findMany({ where: { hidden: true }, take: PAGE_SIZE });
}
