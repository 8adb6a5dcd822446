// fix: Read at most 100 rows by `.limit(MAX_ROWS)` @ src/main.ts:9
import express from 'express';
import mongoose from 'mongoose';

const MAX_ROWS = 100;

const User = mongoose.model('User', new mongoose.Schema({ companyId: String, role: String }));
const Expense = mongoose.model('Expense', new mongoose.Schema({ userId: String }));
const app = express();

app.get('/admins', async (req, res) => {
  res.json(await User.find({ role: 'ADMIN' }).select('_id').limit(MAX_ROWS).lean());
});

app.get('/expenses', async (req, res) => {
  const users = await User.find({ companyId: req.query.company }).select('_id');
  const ids = users.map((one) => one._id);
  res.json(await Expense.find({ userId: { $in: ids } }));
});

app.get('/expenses-of-page', async (req, res) => {
  const users = await User.find({ companyId: req.query.company }).limit(20);
  const ids = users.map((one) => one._id);
  res.json(await Expense.find({ userId: { $in: ids } }));
});

app.get('/streamed', async (req, res) => {
  for await (const one of User.find().cursor()) res.write(String(one._id));
  res.end();
});

app.get('/counted', async (req, res) => {
  res.json(await User.find({ role: 'ADMIN' }).countDocuments());
});

app.listen(3000);
