import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const lazyRpc: Operation = { effect: 'rpc', lazy: true, returns: 'rxjs#Observable' };
const publish: Operation = { effect: 'publish', returns: 'rxjs#Observable' };
/** A decorator, a module, a guard: it says how, and does nothing by itself. */
const others: Record<string, Shape> = { '*': { call: {}, new: {}, members: { '*': pure } } };

export default [
  defineLibrary({
    id: 'nestjs-microservices',
    packages: ['@nestjs/microservices'],
    exports: {
      'ClientProxy|ClientKafka|ClientKafkaProxy|ClientRedis|ClientRMQ|ClientNats|ClientMqtt|ClientTCP': {
        new: { returns: 'Client' },
      },
      ClientProxyFactory: { members: { create: { call: { returns: 'Client' } } } },
      'ClientGrpc|ClientGrpcProxy': { new: { returns: 'GrpcClient' } },
      'KafkaContext|RmqContext|NatsContext|MqttContext|RedisContext|TcpContext': {
        new: { returns: { members: { '*': { call: { returns: { members: { '*': pure } } } } } } },
      },
      ...others,
    },
    things: {
      Client: {
        members: {
          send: { call: lazyRpc },
          'emit|emitBatch': { call: publish },
          connect: { call: { effect: 'connect' } },
          'close|subscribeToResponseOf|on|unwrap|createClient|commitOffsets|setOnDispatchHook|getConsumerAssignments':
            pure,
          status: 'rxjs#Observable',
        },
      },
      GrpcClient: {
        members: {
          'getService|getClientByServiceName': { call: { returns: { members: { '*': { call: lazyRpc } } } } },
          close: pure,
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'for as long as nobody answers' }],
  }),
  defineLibrary({
    id: 'nestjs-graphql',
    packages: ['@nestjs/graphql', '@nestjs/apollo', '@nestjs/mercurius'],
    exports: {
      GqlExecutionContext: {
        members: { create: { call: { returns: 'Context' } } },
        new: { returns: 'Context' },
      },
      GqlArgumentsHost: { members: { create: { call: { returns: 'Context' } } } },
      ...others,
    },
    things: {
      Context: {
        extends: 'nestjs-common#Context',
        members: {
          getContext: { call: { returns: { members: { req: 'express#Request', res: 'express#Response' } } } },
          'getArgs|getInfo|getRoot': pure,
        },
      },
    },
  }),
];
