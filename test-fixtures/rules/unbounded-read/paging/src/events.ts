import { Router } from 'express';
import mongoose, { Schema } from 'mongoose';

const Event = mongoose.model('Event', new Schema({ kind: String }));
export const events = Router();

events.get('/', async (req, res) => {
  const page = Math.max(1, Number(req.query.page) || 1);
  const { size = 20 } = req.query;
  const limit = Math.min(Number(size), 100);
  res.json(
    await Event.find({ kind: 'open' })
      .skip((page - 1) * limit)
      .limit(limit),
  );
});

events.get('/all', async (req, res) => {
  res.json(
    await Event.find()
//@11-22 unbounded-read: `Event.find` loads every matching row of the table
      .sort({ _id: -1 })
      .lean(),
  );
});

// Here nothing is known of a request.
export async function everything() {
  const rows = await Event.find();
//@22-33 unbounded-read: `Event.find` loads every matching row of the table
  return rows;
}

events.post('/', async (req, res) => {
  res.json(await Event.create({ kind: req.body.kind }));
});
