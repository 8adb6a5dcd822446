import fastify from 'fastify';
import { announce, audit, remove } from './audit.js';

const app = fastify();

app.post('/orders', async (request) => {
  audit({ action: 'order', session: { userId: 'u1' } });
//^^^^^ floating-promise[error,high]: when `prisma.auditLog.create` fails
//-> src/audit.ts:12 this call can fail
  audit({ action: 'order', apiKeyId: 'k1' });
//^^^^^ floating-promise[error,high]: when `prisma.apiKey.update` fails
//-> src/audit.ts:9 this call can fail
  announce({ text: 'an order' });
  announce({ text: 'an order', to: `https://hooks.example.com/${request.id}` });
//^^^^^^^^ floating-promise[error,high]: when `fetch` fails
  remove(request.id);
//^^^^^^ floating-promise[error,high]: when `prisma.auditLog.delete` fails
  return {};
});
app.listen({ port: 3000 });
