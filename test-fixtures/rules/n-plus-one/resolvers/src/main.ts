import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { PrismaClient } from '@prisma/client';
import DataLoader from 'dataloader';
import { Comment } from './comment.ts';

const prisma = new PrismaClient();

interface Context {
  authors: DataLoader<string, unknown>;
}

const resolvers = {
  // Once for a whole answer.
  Query: {
    posts: (_: unknown, { blog }: { blog: string }) => prisma.post.findMany({ where: { blog }, take: 50 }),
    post: (root: { id: string }) => prisma.post.findFirst({ where: { id: root.id } }),
  },
  Post: {
    comments: (post: { id: string }) => prisma.comment.findMany({ where: { post: post.id }, take: 20 }),
//@41-103 n-plus-one[info]: `prisma.comment.findMany` asks the database once for each object of an answer, since `Post.comments` runs for 
    // Prisma gathers these, and the loader those.
    blog: (post: { blog: string }) => prisma.blog.findUnique({ where: { id: post.blog } }),
    author: (post: { author: string }, _: unknown, { authors }: Context) => authors.load(post.author),
    // Nothing of the object is asked for.
    host: async () => prisma.setting.findFirst({ where: { name: 'host' } }),
    title: (post: { title: string }) => post.title.trim(),
  },
  Comment,
};

const server = new ApolloServer<Context>({ typeDefs: '', resolvers });
await startStandaloneServer(server, {
  context: async () => ({
    authors: new DataLoader(async (ids: readonly string[]) => {
      const found = await prisma.author.findMany({ where: { id: { in: [...ids] } } });
      return ids.map((id) => found.find((one) => one.id === id));
    }),
  }),
});
