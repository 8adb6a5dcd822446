import knex from 'knex';

const sql = knex({ client: 'pg' });

/** What is called on a query in the making changes it: it runs as it is in the end. */
export async function prune(ids: number[], isHard: boolean) {
  const query = sql('records').whereIn('id', ids);
  if (isHard) query.del();
  else query.update({ pruned: true });
  return await query;
}

export async function copy(ids: number[]) {
  return await sql
    .with('copied', (qb) => {
      qb.from('copies').insert({ ids });
    })
    .select('*')
    .from('copied');
}

export async function lost(ids: number[]) {
  sql('records').whereIn('id', ids).del();
//@3-39 floating-promise[error,high]: `sql(…).whereIn(…).del` is never executed: knex starts its work when the result is awaited, and nobody awaits this one, so it is missing without a trace. Await it.
  return ids;
}
