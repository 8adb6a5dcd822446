import { MongoClient } from 'mongodb';

const orders = new MongoClient('mongodb://localhost').db().collection('orders');

// known: mongodb floating-promise bad
export async function bad(): Promise<void> {
  orders.find({ open: true });
//@3-13 floating-promise[error,high]: `orders.find` is never executed: mongodb starts its work when the result is awaited, and nobody awaits this
}

// known: mongodb floating-promise good
export async function good(): Promise<void> {
  for await (const order of orders.find({ open: true }).limit(10)) console.log(order);
}
