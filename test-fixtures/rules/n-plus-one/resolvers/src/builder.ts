import SchemaBuilder from '@pothos/core';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const builder = new SchemaBuilder({});

builder.objectType('Blog', {
  fields: (t) => ({
    posts: t.field({ type: ['Post'], resolve: (blog) => prisma.post.findMany({ where: { blog: blog.id }, take: 10 }) }),
//@57-116 n-plus-one[info]: `prisma.post.findMany` asks the database once for each object of an answer, since `resolve` runs for every one
  }),
});

builder.queryField('newest', (t) =>
  t.field({ type: 'Post', resolve: (root) => prisma.post.findFirst({ where: { of: root.id } }) }),
);
