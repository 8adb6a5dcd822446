import mongoose from 'mongoose';

const Order = mongoose.model('Order', new mongoose.Schema({ total: Number }));
const Line = mongoose.model('Line', new mongoose.Schema({ orderId: String }));

export async function add(total: number) {
  const order = new Order({ total });
  await order.save();
  await Line.create({ orderId: order._id });
//@9-19 missing-transaction: When `Line.create` fails, what `order.save` has just written stays without the part that belongs to it; run bo
}

export async function addInSession(total: number, session: mongoose.ClientSession) {
  const order = new Order({ total });
  await order.save({ session });
  await Line.create([{ orderId: order._id }], { session });
}

// One row, twice.
export async function twice(total: number) {
  const order = new Order({ total });
  await order.save();
  order.set('total', total + 1);
  await order.save();
}
