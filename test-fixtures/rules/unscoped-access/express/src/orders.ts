import { Router } from 'express';
import { model, Schema } from 'mongoose';

const Order = model('Order', new Schema({ owner: String, total: Number }));
export const orders = Router();

orders.get('/:id', async function showOrder(req, res) {
  res.json(await Order.findOne({ _id: req.params.id, owner: req.user.id }));
});

orders.post('/:id/pay', async function payOrder(req, res) {
  res.json(await Order.findOneAndUpdate({ _id: req.params.id, owner: req.user.id }, { paid: true }));
});

orders.post('/:id/cancel', async function cancelOrder(req, res) {
  res.json(await Order.findByIdAndUpdate(req.params.id, { cancelled: true }));
//@18-76 unscoped-access[warning]: `Order.findByIdAndUpdate` takes the record by its id alone, while `showOrder` and `payOrder` beside it ask for `owner` too
});

/** Who acts is handed on: it may be compared there. */
orders.post('/:id/refund', async function refundOrder(req, res) {
  const order = await Order.findById(req.params.id);
  await refund(order, req.user.id);
  res.sendStatus(204);
});

async function refund(order: unknown, by: string): Promise<void> {
  if ((order as { owner: string }).owner !== by) throw new Error('not yours');
}
