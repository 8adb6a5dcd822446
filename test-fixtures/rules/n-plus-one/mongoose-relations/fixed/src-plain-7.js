// fix: Load `customer` with the rows by `populate` @ src/plain.js:7
import { Customer, Order } from './models.ts';

export async function listed() {
  const orders = await Order.find().limit(50).populate({ path: 'customer', model: Customer, select: 'name' }).lean();
  return Promise.all(
    orders.map(async (order) => {
      const customer = order.customer ?? null;
      return { id: order._id, name: customer?.name };
    }),
  );
}
