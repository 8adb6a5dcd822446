import express from 'express';
import mongoose from 'mongoose';
import { Token, User } from './models.ts';
import { Notifier } from './notify.ts';

const app = express();

app.post('/tell', async (req, res) => {
  await Notifier.tellAll('hello');
  res.end();
});

app.get('/names', async (req, res) => {
  const ids: string[] = req.body.ids;
  const names = await Promise.all(ids.map(async (id) => (await User.findById(id))?.name));
//@64-80 n-plus-one: `User.findById` asks the database once for each element of `ids`
  res.json(names);
});

app.get('/names-at-once', async (req, res) => {
  const users = await User.find({ _id: { $in: req.body.ids } }).limit(100);
  res.json(users.map((user) => user.name));
});

app.post('/tokens', async (req, res) => {
  for (const text of req.body.tokens) await new Token({ text }).save();
//@45-70 n-plus-one: `new Token({ text }).save` writes to the database once for each element of `req.body.tokens`
  res.end();
});

app.post('/rename', async (req, res) => {
  const users = await User.find().limit(100);
  for (const user of users) {
    user.name = user.name?.trim();
    await user.save();
//@11-21 n-plus-one[info]: `user.save` writes to the database once for each element of `users`
  }
  res.end();
});

app.get('/backup', async (req, res) => {
  const names = await mongoose.connection.db.listCollections().toArray();
  const sizes: number[] = [];
  for (const { name } of names) sizes.push((await mongoose.connection.collection(name).find({}).limit(9).toArray()).length);
  res.json(sizes);
});

app.listen(3000);
