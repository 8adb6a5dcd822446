import express from 'express';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String, age: Number }));
const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  try {
    const user = await User.findOne({ email: req.body.email });
//@46-53 unvalidated-input[error]: `req.body.email` reaches the filter of `User.findOne` unchecked
    res.json({ user, greeting: `Hello ${req.body.name}` });
  } catch {
    res.sendStatus(400);
  }
});

/** Used as a whole, too. */
app.post('/logged', async (req, res) => {
  console.log(req.body);
  res.json(await User.findOne({ email: req.body.email }));
//@40-47 unvalidated-input[error]: `req.body.email` reaches the filter of `User.findOne` unchecked
});

app.post('/ages', async (req, res) => {
  res.json(await User.findOne({
    email: req.body.email,
//@12-19 unvalidated-input[error]: `req.body.email` reaches the filter of `User.findOne` unchecked
    age: Number(req.body.age),
  }));
});

app.listen(3000);
