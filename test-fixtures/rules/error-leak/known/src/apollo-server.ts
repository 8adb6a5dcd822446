import { ApolloServer } from '@apollo/server';

// known: apollo-server error-leak bad
export const told = new ApolloServer({ typeDefs: '' });
//@25-36 error-leak[warning,high]: `ApolloServer`: Apollo Server answers with the message of every error, in production too: SQL of a failed

// known: apollo-server error-leak good
export const hidden = new ApolloServer({ typeDefs: '', formatError: ({ extensions }) => ({ message: 'failed', extensions }) });
