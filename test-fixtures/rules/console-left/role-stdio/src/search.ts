import { Pool } from 'pg';

const pool = new Pool();

export async function search({ text }: { text: string }) {
  console.info('search', text);
//@3-14 console-left[error,high]: `console.info` writes into the protocol that this server speaks on stdout
  console.table([text]);
//@3-15 console-left[error,high]: `console.table` writes into the protocol that this server speaks on stdout
  if (process.env.DEBUG) console.debug('even then it breaks', text);
                      // ^^^^^^^^^^^^^ console-left[error,high]: `console.debug` writes into the protocol that this server speaks on stdout
  process.stdout.write('searching\n');
//@3-22 console-left[error,high]: `process.stdout.write` writes into the protocol that this server speaks on stdout
  process.stderr.write('searching\n');
  console.warn('slow', text);
  console.trace('here');
  [text].forEach(console.log);
              // ^^^^^^^^^^^ console-left[error,high]: `console.log` writes into the protocol that this server speaks on stdout
  return pool.query('select $1', [text]);
}
