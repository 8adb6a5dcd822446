import express from 'express';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ companyId: String, role: String }));
const Expense = mongoose.model('Expense', new mongoose.Schema({ userId: String }));
const app = express();

app.get('/admins', async (req, res) => {
  res.json(await User.find({ role: 'ADMIN' }).select('_id').lean());
//@18-45 unbounded-read: `User.find` loads every matching row of the table, and memory and time grow with the data
});

app.get('/expenses', async (req, res) => {
  const users = await User.find({ companyId: req.query.company }).select('_id');
  const ids = users.map((one) => one._id);
  res.json(await Expense.find({ userId: { $in: ids } }));
//@18-55 unbounded-read: `Expense.find` loads the rows of a whole list that has no limit itself, and memory and time grow with the data
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
