import pg from 'pg';

// known: pg unhandled-error-event bad
export async function bad() {
  const pool = new pg.Pool();
//@20-26 unhandled-error-event[error,high]: Nobody listens for 'error' of `pool`: when the server or the network drops an idle connection, the event is
  return (await pool.query('select 1')).rows;
}

// known: pg unhandled-error-event good
export async function good() {
  const pool = new pg.Pool();
  pool.on('error', console.error);
  return (await pool.query('select 1')).rows;
}
