import express from 'express';
import { execFile, execSync } from 'node:child_process';
import { MongoClient } from 'mongodb';

const orders = new MongoClient(process.env.MONGO_URL ?? '').db('shop').collection('orders');
const app = express();
app.use(express.json());

// doc: bad
app.post('/convert', (req, res) => {
  res.send(execSync(`convert ${req.body.name} out.png`));
//@12-55 command-injection[error]: `req.body.name` becomes a part of what `execSync` runs
});
// doc: end

// doc: good
app.post('/convert-one', (req, res) => {
  execFile('convert', [req.body.name, 'out.png'], () => res.end());
});
// doc: end

app.post('/resize', (req, res) => {
  res.send(execSync(`convert in.png -resize ${Number(req.body.width)} out.png`));
});

app.get('/orders/:id', async (req, res) => {
  res.json(await orders.findOne({ $where: `this.number === '${req.params.id}'` }));
//@18-81 command-injection[error]: `req.params.id` becomes a part of the code that `orders.findOne` runs
});

app.get('/orders-of/:id', async (req, res) => {
  res.json(await orders.findOne({ number: req.params.id }));
});
