import { ApolloServer } from '@apollo/server';
import { Pool } from 'pg';
import { prisma } from './db';

const pool = new Pool();

export const server = new ApolloServer({
  typeDefs: 'type Query { find(name: String): User } type Mutation { add(input: AddUser!): User }',
  resolvers: {
    Query: {
      // matrix: graphql schema bad
      find: (_parent, args) => pool.query(`SELECT * FROM users WHERE name = '${args.name}'`),
//@32-92 sql-injection[error]: `args.name` becomes a part of the SQL that `pool.query` runs
      // matrix: graphql schema good
      bound: (_parent, { name }) => pool.query('SELECT * FROM users WHERE name = $1', [name]),
    },
    Mutation: {
      // matrix: graphql schema near-miss
      add: (_parent, { input }) => prisma.user.create({ data: input }),
    },
  },
});
