import knex from 'knex';

const db = knex({ client: 'pg' });

// known: knex floating-promise bad
export async function bad(): Promise<void> {
  db('orders').insert({ id: 'a' });
//@3-21 floating-promise[error,high]: `db(…).insert` is never executed: knex starts its work when the result is awaited, and nobody awaits this
}

// known: knex floating-promise good
export async function good(): Promise<void> {
  await db('orders').insert({ id: 'a' });
}
