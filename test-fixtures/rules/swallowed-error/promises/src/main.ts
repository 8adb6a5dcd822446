import { consola } from 'consola';
import { Hono } from 'hono';
import postgres from 'postgres';
import { z } from 'zod';

const app = new Hono();
const sql = postgres();
const noop = () => {};
export const Page = z.coerce.number().catch(() => 1);

async function send(id: string) {
  await fetch('https://mail.example.com', { method: 'POST', body: id, signal: AbortSignal.timeout(1000) });
}

app.post('/orders/:id', async (c) => {
  const id = c.req.param('id');
  await send(id).catch(() => {});
              // ^^^^^ swallowed-error[warning,high]: If `send` fails, nobody learns of it
  await send(id).catch(() => undefined);
              // ^^^^^ swallowed-error[warning,high]: If `send` fails
  await send(id).catch(noop);
              // ^^^^^ swallowed-error[warning,high]: If `send` fails
  const rows = await sql`select id from orders`.then((found) => found, () => []);
                                             // ^^^^ swallowed-error[warning,high]: goes on with `[]`, as if there were nothing to find
  await send(id).catch(() => {}); // the mail is sent again by the nightly job
  await send(id)
    // The mail is sent again by the nightly job.
    .catch(() => {});
  await send(id).catch((error) => consola.error('mail failed', error));
  await send(id).catch(consola.error);
  await send(id).catch((error) => {
    throw new Error('mail failed', { cause: error });
  });
  await send(id).catch((error) => ({ error }));
  const parsed = Page.parse(c.req.query('page'));
  return c.json({ rows, parsed });
});

app.get('/late', async (c) => {
  const work = send('late');
  // Awaited below: this keeps the process from ending meanwhile.
  work.catch(() => {});
  const other = send('other');
  other.catch(() => {});
  await other;
  await work;
  return c.text('done');
});

export default { port: 3000, fetch: app.fetch };
