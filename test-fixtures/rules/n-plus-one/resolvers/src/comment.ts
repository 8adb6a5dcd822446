import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const votesOf = (comment: string) => prisma.vote.count({ where: { comment } });

interface CommentResolvers {
  votes(comment: { id: string }): Promise<number>;
}

export const Comment: CommentResolvers = {
  votes: (comment: { id: string }) => votesOf(comment.id),
//@39-57 n-plus-one: `votesOf` asks the database once for each object of an answer, since `Comment.votes` runs for every one of a l
};
