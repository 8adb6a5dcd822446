// fix: Write to stderr with `console.error` @ src/search.ts:6
import { Pool } from 'pg';

const pool = new Pool();

export async function search({ text }: { text: string }) {
  console.error('search', text);
  console.table([text]);
  if (process.env.DEBUG) console.debug('even then it breaks', text);
  process.stdout.write('searching\n');
  process.stderr.write('searching\n');
  console.warn('slow', text);
  console.trace('here');
  [text].forEach(console.log);
  return pool.query('select $1', [text]);
}
