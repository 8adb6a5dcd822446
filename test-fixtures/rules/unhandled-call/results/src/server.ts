import Fastify from 'fastify';
import createClient from 'openapi-fetch';
import { digest, forward, invoice, knock, names, ping, post, remind, thank, welcome } from './mail.js';

const app = Fastify();
const client = createClient({ baseUrl: 'https://example.com' });

app.post('/invoices', async (request) => {
  const { to } = request.body as { to: string };
  await invoice(to);
//@9-15 unhandled-call[warning,high]: `invoice` does not reject when it fails: it returns `{ success: false }`, which nobody reads here, so that the code goes on as if it had worked. Look at `success` of the result.
  const sent = await invoice(to);
  if (!sent.success) request.log.error(sent.error);
  await digest(to);
  await post('https://example.com/hook');
//@9-12 unhandled-call[warning,high]: `post` does not reject when it fails: it returns `{ ok: false }`, which nobody reads here, so that the code goes on as if it had worked. Look at `ok` of the result.
  await ping('https://example.com/health');
//@9-12 unhandled-call[warning,high]: `ping` does not reject when it fails: it returns `{ ok: false }`, which nobody reads here, so that the code goes on as if it had worked. Look at `ok` of the result.
  await knock('https://example.com/health');
  await names('https://example.com/names');
  await welcome(to);
  await remind(to);
  await thank(to);
  const { error: refused } = await forward(to);
  if (refused) throw refused;
  const { data } = await client.GET('/orders');
//@26-35 unhandled-call[error,high]: `client.GET` does not reject when it fails: its result tells of the failure, and nobody reads that here, so that what was refused counts as done. Read the error of the result, and throw or handle it.
  const { data: users, error } = await client.GET('/users');
  return { data, users, error };
});
await app.listen({ port: 3000 });
