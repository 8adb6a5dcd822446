import { Server, type ServiceDefinition } from '@grpc/grpc-js';
import { report, save } from './save.js';

declare const orders: ServiceDefinition;
const server = new Server();

// known: grpc unguarded-async-handler bad
server.addService(orders, { place: async (_error, _one) => {
//@36-40 unguarded-async-handler[error,high]: `server.addService` does not wait for this async handler: when `fetch` fails, the client never gets an
  await save();
} });

// known: grpc unguarded-async-handler good
server.addService(orders, { place: (_error, _one) => {
  save().catch(report);
} });
