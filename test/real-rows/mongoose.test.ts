import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { batchedSource } from './batched-source.ts';
import { type Bson, type MongoPeer, startMongo } from './mongo-peer.ts';
import { type Outcomes, startOutcomes } from './outcomes.ts';

const SOURCE = `import mongoose, { Schema } from 'mongoose';

const Customer = mongoose.model('Customer', new Schema({ name: String }));
const orderSchema = new Schema({ number: String, customer: { type: Schema.Types.ObjectId, ref: 'Customer' } });
const Order = mongoose.model('Order', orderSchema);

export async function run(url: string) {
  await mongoose.connect(url, { autoIndex: false, autoCreate: false });
  const [anna, bert] = await Customer.insertMany([{ name: 'Anna' }, { name: 'Bert' }]);
  const nobody = new mongoose.Types.ObjectId();
  const customers = [bert?._id, anna?._id, bert?._id, nobody, undefined];
  await Order.insertMany(customers.map((customer, at) => ({ number: String(at), customer })));
  const found: unknown[] = [];
  const orders = await Order.find().sort({ number: 1 });
  for (const order of orders) {
    const customer = await Customer.findById(order.customer);
    found.push([order.number, customer && customer.name]);
  }
  await mongoose.disconnect();
  mongoose.deleteModel(/./);
  return found;
}`;

const require = createRequire(import.meta.url);
const hasMongoose = isInstalled('mongoose');

describe.runIf(hasMongoose)('mongoose', () => {
  let peer: MongoPeer;
  let outcomes: Outcomes;

  beforeAll(() => {
    outcomes = startOutcomes();
  });
  afterAll(() => outcomes.stop());

  beforeEach(async () => {
    peer = await startMongo((require('mongoose') as { mongo: { BSON: Bson } }).mongo.BSON);
    return () => peer.stop();
  });

  it.each([
    ['populate', 'Load `customer` with the rows by `populate`'],
    ['a map', 'Ask for all of `orders` with one query before the loop'],
  ])('gives the same by %s', async (name, title) => {
    const rewritten = batchedSource({ name: 'mongoose', source: SOURCE, titles: [title] });
    const before = await outcomes.of(`${name}-before`, SOURCE, peer.url);
    const asked = peer.commands.filter((one) => one.startsWith('find'));
    peer.commands.length = 0;
    await peer.stop();
    peer = await startMongo((require('mongoose') as { mongo: { BSON: Bson } }).mongo.BSON);
    const after = await outcomes.of(`${name}-after`, rewritten, peer.url);
    expect(after).toStrictEqual(before);
    // An order without a customer is asked for, too.
    expect(asked).toHaveLength(1 + 5);
    expect(peer.commands.filter((one) => one.startsWith('find'))).toEqual(['find orders', 'find customers']);
    expect(outcomes.complaints({ [name]: rewritten })).toEqual([]);
  });
});

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
