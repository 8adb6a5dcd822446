import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
/** The second parameter holds the arguments, of the types that the schema says. */
const resolver: Callback = {
  runs: 'route',
  params: [null, { input: 'arguments', typed: true }],
  rejection: 'handled',
};
/** One object of resolvers by type and field. */
const resolvers: Operation['callbacks'] = {
  '0.resolvers.*.*': resolver,
  '0.schema.resolvers.*.*': resolver,
  '0.context': {
    runs: 'middleware',
    params: [{ members: { req: 'express#Request', res: 'express#Response' } }],
    rejection: 'handled',
  },
};
const others: Record<string, Shape> = { '*': { call: {}, new: {}, members: { '*': pure } } };

export default [
  defineLibrary({
    id: 'graphql',
    packages: [
      'graphql',
      'graphql/*',
      'graphql-tag',
      'graphql-scalars',
      '@graphql-tools/*',
      'graphql-ws',
      'graphql-ws/*',
    ],
    exports: {
      'GraphQLObjectType|GraphQLInterfaceType': {
        new: { callbacks: { '0.fields.*.resolve': resolver, '0.fields.*.subscribe': resolver } },
      },
      'makeExecutableSchema|addResolversToSchema': { call: { callbacks: resolvers } },
      ...others,
    },
  }),
  defineLibrary({
    id: 'apollo-server',
    packages: [
      '@apollo/server',
      '@apollo/server/*',
      'apollo-server',
      'apollo-server-express',
      'apollo-server-core',
      'apollo-server-lambda',
      '@as-integrations/*',
    ],
    exports: {
      ApolloServer: { new: { returns: 'Server', callbacks: resolvers } },
      startStandaloneServer: {
        call: { effect: 'listen', callbacks: { '1.context': { runs: 'middleware', rejection: 'handled' } } },
      },
      ...others,
    },
    things: {
      Server: {
        members: {
          listen: { call: { effect: 'listen' } },
          'start|stop|executeOperation|applyMiddleware|getMiddleware|createHandler|assertStarted|addPlugin|executeHTTPGraphQLRequest|installSubscriptionHandlers':
            pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'graphql-servers',
    packages: [
      'graphql-yoga',
      'mercurius',
      'express-graphql',
      'graphql-http',
      'graphql-http/*',
      'type-graphql',
    ],
    exports: {
      'createYoga|createSchema|createHandler': { call: { returns: 'Yoga', callbacks: resolvers } },
      createPubSub: { call: { returns: { members: { 'publish|subscribe': pure } } } },
      ...others,
    },
    things: {
      Yoga: {
        call: {},
        members: {
          'fetch|handle|handleNodeRequest|getEnveloped|dispose': pure,
          'graphqlEndpoint|logger': {},
        },
      },
    },
  }),
  defineLibrary({
    id: 'pothos',
    packages: ['@pothos/core', '@pothos/*'],
    exports: {
      default: { new: { returns: 'Builder' } },
      SchemaBuilder: { new: { returns: 'Builder' } },
      ...others,
    },
    things: {
      Builder: {
        members: {
          'queryField|mutationField|subscriptionField|objectField|interfaceField|queryFields|mutationFields|subscriptionFields|objectFields|interfaceFields|prismaObjectField|prismaObjectFields':
            { call: { callbacks: { last: { runs: 'inline', params: ['Fields'] } } } },
          'queryType|mutationType|subscriptionType': {
            call: { callbacks: { '0.fields': { runs: 'inline', params: ['Fields'] } } },
          },
          'objectType|interfaceType|prismaObject|prismaNode|drizzleObject|simpleObject|node|objectRef|interfaceRef|prismaInterface|inputType|inputRef|loadableObject|loadableNode':
            {
              call: {
                returns: {
                  members: {
                    implement: {
                      call: { callbacks: { '0.fields': { runs: 'inline', params: ['Fields'] } } },
                    },
                  },
                },
                callbacks: { '1.fields': { runs: 'inline', params: ['Fields'] } },
              },
            },
          '*': pure,
        },
      },
      Fields: {
        members: {
          arg: { call: {}, members: { '*': pure } },
          'expose|exposeString|exposeInt|exposeID|exposeBoolean|exposeFloat|exposeStringList': pure,
          '*': {
            call: {
              callbacks: {
                'last.resolve': resolver,
                'last.subscribe': resolver,
                'last.authScopes': { runs: 'middleware', rejection: 'handled' },
              },
            },
            members: { '*': pure },
          },
        },
      },
    },
  }),
];
