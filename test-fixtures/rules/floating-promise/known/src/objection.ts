import { Model } from 'objection';

class Order extends Model {
  static override tableName = 'orders';
}

// known: objection floating-promise bad
export async function bad(): Promise<void> {
  Order.query().insert({ id: 'a' });
//@3-22 floating-promise[error,high]: `Order.query(…).insert` is never executed: objection starts its work when the result is awaited, and nobody
}

// known: objection floating-promise good
export async function good(): Promise<void> {
  await Order.query().insert({ id: 'a' });
}
