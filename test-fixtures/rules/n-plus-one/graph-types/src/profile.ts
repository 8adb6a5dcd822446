import { PrismaClient } from '@prisma/client';
import gql from 'graphql-tag';

const prisma = new PrismaClient();

export const typeDefs = gql`
  type Profile {
    posts: [Post!]!
  }

  type Post {
    votes: [Int!]!
  }

  extend type Query {
    me: Profile
  }
`;

export const resolvers = {
  Query: {
    me: () => prisma.profile.findFirst({ where: { id: 'me' } }),
  },
  Profile: {
    posts: (profile: { id: string }) => prisma.post.findMany({ where: { by: profile.id } }),
  },
  Post: {
    votes: (post: { id: string }) => prisma.vote.findMany({ where: { post: post.id } }),
//@38-87 n-plus-one: `prisma.vote.findMany` asks the database once for each object of an answer, since `Post.votes` runs for every one of a list
  },
  // No schema tells of it.
  Guest: {
    visits: (guest: { id: string }) => prisma.visit.findMany({ where: { guest: guest.id } }),
//@40-92 n-plus-one: `prisma.visit.findMany` asks the database once for each object of an answer, since `Guest.visits` runs for every one of a list
  },
};
