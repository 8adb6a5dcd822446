import mongoose, { Schema } from 'mongoose';

export const Customer = mongoose.model('Customer', new Schema({ name: String }));
const orderSchema = new Schema({
  customer: { type: Schema.Types.ObjectId, ref: 'Customer', required: true },
  shipTo: { type: Schema.Types.ObjectId, ref: 'Address' },
});
export const Order = mongoose.model('Order', orderSchema);
