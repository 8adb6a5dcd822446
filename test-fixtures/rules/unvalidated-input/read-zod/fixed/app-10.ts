// fix: Check `req.body` with a schema of the fields that are read of it @ src/app.ts:10
import express from 'express';
import mongoose from 'mongoose';
import { z } from 'zod';

const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String, age: Number }));
const app = express();
app.use(express.json());

const bodySchema = z.object({
  email: z.string(),
  name: z.string(),
});

app.post('/login', async (req, res) => {
  try {
    const body = bodySchema.parse(req.body);
    const user = await User.findOne({ email: body.email });
    res.json({ user, greeting: `Hello ${body.name}` });
  } catch {
    res.sendStatus(400);
  }
});

/** Used as a whole, too. */
app.post('/logged', async (req, res) => {
  console.log(req.body);
  res.json(await User.findOne({ email: req.body.email }));
});

app.post('/ages', async (req, res) => {
  res.json(await User.findOne({
    email: req.body.email,
    age: Number(req.body.age),
  }));
});

app.listen(3000);
