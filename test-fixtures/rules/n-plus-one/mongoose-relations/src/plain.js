import { Customer, Order } from './models.ts';

export async function listed() {
  const orders = await Order.find().limit(50).lean();
  return Promise.all(
    orders.map(async (order) => {
      const customer = await Customer.findById(order.customer).select('name').lean();
//@30-84 n-plus-one: `Customer.findById` asks the database once for each element of `orders`
      return { id: order._id, name: customer?.name };
    }),
  );
}
