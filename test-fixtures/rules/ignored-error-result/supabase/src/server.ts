import { createClient } from '@supabase/supabase-js';
import Fastify from 'fastify';

const supabase = createClient('https://x.supabase.co', 'key');
const app = Fastify();

// doc: bad
app.post('/orders', async (request) => {
  await supabase.from('orders').insert({ id: 1 });
//@9-38 ignored-error-result[warning,high]: `supabase.from(…).insert` never rejects: its failure is in `error` of what it gives, which is not read here, so that a refused write counts as done, and nothing tells of it. Read `error`, and throw or handle it.
  const { data } = await supabase.from('orders').select('*').limit(20);
//@26-55 ignored-error-result[warning,medium]: `supabase.from(…).select` never rejects: its failure is in `error` of what it gives, which is not read here, so that an outage looks like no data at all. Read `error`, and throw or handle it.
  return data;
});
// doc: end

// doc: good
app.put('/orders', async (request) => {
  const { error } = await supabase.from('orders').insert({ id: 1 });
  if (error) throw error;
  const { data, error: failed } = await supabase.from('orders').select('*').limit(20);
  if (failed) throw failed;
  return data;
});
// doc: end

app.get('/orders', async (request) => {
  await supabase.from('orders').delete().eq('id', 1).throwOnError();
  const { data: user } = await supabase.auth.getUser();
  const result = await supabase.from('orders').select('*').limit(20);
  if (result.error) throw result.error;
  const count = await supabase.rpc('count_orders');
//@23-34 ignored-error-result[warning,medium]: `supabase.rpc` never rejects: its failure is in `error` of what it gives, which is not read here, so that an outage looks like no data at all. Read `error`, and throw or handle it.
  const updated = await supabase.from('orders').update({ seen: true }).eq('id', 1).select().single();
  check(updated);
  return { user, rows: result.data, count: count.data };
});

function check({ error }: { error: unknown }): void {
  if (error) throw error;
}

await app.listen({ port: 3000 });
