import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { batchedSource } from './batched-source.ts';
import { RELATIONS } from './relations.ts';
import { type RowsServer, startRows } from './rows-server.ts';

const sources = RELATIONS.map((one, index) => ({
  ...one,
  file: `relation-${index}`,
  loaded: batchedSource(one),
}));
const ASKS = /^\s*select\b[\s\S]*\b(orders|customers|lines)\b/i;
const ORDERS = 3;

let server: RowsServer;

beforeAll(async () => {
  server = await startRows(5_498, ASKS);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.rows.exec(`DROP TABLE IF EXISTS customers, orders, lines;
    CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
    CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL);
    CREATE TABLE lines (id int PRIMARY KEY, order_id int NOT NULL, sku text NOT NULL, count int NOT NULL);
    INSERT INTO customers VALUES (1, 'Anna'), (2, 'Bert');
    INSERT INTO orders VALUES (1, 2), (2, 1), (3, 2);
    INSERT INTO lines VALUES (1, 1, 'ink', 1), (2, 1, 'pen', 2), (3, 3, 'nib', 3), (4, 1, 'cap', 4);`);
});

describe.each(sources)('$name', ({ file, source, loaded, queries, trusts }) => {
  it('gives the same of rows that bring along what each asked for', async () => {
    // No foreign key holds it back here: an order of nobody.
    if (!trusts) await server.rows.exec('INSERT INTO orders VALUES (4, 99)');
    const before = await server.outcomeOf(`${file}-before`, source);
    const after = await server.outcomeOf(`${file}-after`, loaded);
    expect(after.found).toStrictEqual(before.found);
    // One for the rows, and for each row one more; MikroORM asks for a row that it has loaded no second time.
    expect(before.asked.length).toBeGreaterThanOrEqual(2 + 2 * ORDERS - 1);
    expect(after.asked).toHaveLength(queries);
  });
});

it('what the fixes write compiles with the types of the libraries', () => {
  const all = Object.fromEntries(sources.map(({ file, loaded }) => [file, loaded]));
  expect(server.complaints(all)).toEqual([]);
});
