import { Pool } from 'pg';

export const database = new Pool({ connectionTimeoutMillis: 5_000 });
export const collect = () => database.query('SELECT count(*) FROM orders');
