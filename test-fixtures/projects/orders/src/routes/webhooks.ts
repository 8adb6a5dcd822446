import { Router } from 'express';
import { query } from '../db.js';

export const webhooks = Router();

// carrier calls this for every scan of a parcel
webhooks.post('/carrier', async (req, res) => {
  const event = typeof req.body === 'string' ? JSON.parse(req.body) : req.body;
  // console.log(event);
  console.dir(event, { depth: 4 });

  if (event.type === 'parcel.returned') {
    await query(`UPDATE orders SET status = 'cancelled' WHERE tracking_code = '${event.trackingCode}'`);
  }
  res.sendStatus(204);
});

webhooks.get('/label', (req, res) => {
  res.redirect(req.query.url as string);
});
