import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { Router } from 'express';
import Stripe from 'stripe';

const products = pgTable('products', { id: text('id'), price: integer('price'), stock: integer('stock') });
const orders = pgTable('orders', { productId: text('product_id'), price: integer('price') });
const db = drizzle(process.env.DATABASE_URL ?? '');
const stripe = new Stripe(process.env.STRIPE_KEY ?? '');
export const shop = Router();

shop.post('/orders', async (req, res) => {
  const { productId, price } = req.body;
//@32-39 privilege-from-input[error]: `req.body.price` becomes the `price` that `values` is given: whoever buys sets the price; take it from the `products` that is read beside it.
  const [product] = await db.select().from(products).where(eq(products.id, String(productId)));
  if (!product?.stock) return res.sendStatus(409);
  await db.insert(orders).values({ productId: String(productId), price: Number(price) });
  return res.sendStatus(201);
});

shop.post('/orders/right', async (req, res) => {
  const [product] = await db.select().from(products).where(eq(products.id, String(req.body.productId)));
  if (!product) return res.sendStatus(404);
  await db.insert(orders).values({ productId: String(product.id), price: product.price });
  return res.sendStatus(201);
});

shop.post('/donations', async (req, res) => {
  res.json(await stripe.paymentIntents.create({ amount: Number(req.body.amount), currency: 'eur' }));
//@64-71 privilege-from-input[info]: `req.body.amount` becomes the `amount` that `stripe.paymentIntents.create` is given
});

shop.post('/donations/some', async (req, res) => {
  const amount = Number(req.body.amount);
  if (![500, 1000].includes(amount)) return res.sendStatus(400);
  return res.json(await stripe.paymentIntents.create({ amount, currency: 'eur' }));
});
