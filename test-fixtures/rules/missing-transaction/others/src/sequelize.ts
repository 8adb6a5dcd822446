import { Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize('postgres://localhost/shop');

class Order extends Model {
  declare id: string;
}
class Line extends Model {}

export async function add(total: number) {
  const order = await Order.create({ total });
  await Line.create({ orderId: order.id });
//@9-19 missing-transaction: When `Line.create` fails, what `Order.create` has just written stays without the part that belongs to it; run 
}

export async function addAtOnce(total: number) {
  await sequelize.transaction(async (transaction) => {
    const order = await Order.create({ total }, { transaction });
    await Line.create({ orderId: order.id }, { transaction });
  });
}
