import jwt from 'jsonwebtoken';
import request from 'supertest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { app } from '../src/app.js';
import { pool } from '../src/db.js';

const token = jwt.sign({ id: 'c-1', email: 'ana@example.com', role: 'customer' }, 'dev-secret');

beforeEach(async () => {
  await pool.query('TRUNCATE orders, order_items CASCADE');
});

afterAll(() => pool.end());

describe('POST /orders', () => {
  it('creates an order', async () => {
    const response = await request(app)
      .post('/orders')
      .set('authorization', `Bearer ${token}`)
      .send({ items: [{ sku: 'mug-blue', quantity: 2 }] });

    console.log(response.body);
    expect(response.status).toBe(201);
    expect(response.body.total_cents).toBe(2400);
  });

  it.skip('refuses an unknown sku', async () => {
    const response = await request(app)
      .post('/orders')
      .set('authorization', `Bearer ${token}`)
      .send({ items: [{ sku: 'nope', quantity: 1 }] });

    expect(response.status).toBe(422);
  });

  it('needs a token', async () => {
    await request(app).post('/orders').send({ items: [] });
  });
});
