import knex, { type Knex } from 'knex';

const db = knex({ client: 'pg' });

export async function add(total: number, sku: string) {
  const [order] = await db('orders').insert({ total }).returning('*');
  await db('lines').insert({ orderId: order.id, sku });
//@9-26 missing-transaction: When `db(…).insert` of `lines` fails, what `db(…).insert` of `orders` has just written stays without the part 
}

export async function addWithin(trx: Knex.Transaction, total: number, sku: string) {
  const [order] = await trx('orders').insert({ total }).returning('*');
  await trx('lines').insert({ orderId: order.id, sku });
}

export async function addByHand(total: number, sku: string) {
  const trx = await db.transaction();
  const [order] = await trx('orders').insert({ total }).returning('*');
  await trx('lines').insert({ orderId: order.id, sku });
  await trx.commit();
}
