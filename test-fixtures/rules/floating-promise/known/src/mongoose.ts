import mongoose from 'mongoose';

const Order = mongoose.model('Order', new mongoose.Schema({ open: Boolean }));

// known: mongoose floating-promise bad
export async function bad(): Promise<void> {
  Order.updateOne({ _id: 'a' }, { open: false });
//@3-17 floating-promise[error,high]: `Order.updateOne` is never executed: mongoose starts its work when the result is awaited, and nobody awaits
}

// known: mongoose floating-promise good
export async function good(): Promise<void> {
  await Order.updateOne({ _id: 'a' }, { open: false });
}
