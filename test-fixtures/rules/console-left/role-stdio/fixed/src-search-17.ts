// fix: Write to stderr with `console.error` @ src/search.ts:17
import { Pool } from 'pg';

const pool = new Pool();

export async function search({ text }: { text: string }) {
  console.info('search', text);
  console.table([text]);
  if (process.env.DEBUG) console.debug('even then it breaks', text);
  process.stdout.write('searching\n');
  process.stderr.write('searching\n');
  console.warn('slow', text);
  console.trace('here');
  [text].forEach(console.error);
  return pool.query('select $1', [text]);
}
