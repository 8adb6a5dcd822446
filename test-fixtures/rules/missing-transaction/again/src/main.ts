import express from 'express';
import * as states from './states.js';
import { webhooks } from './webhook.js';

const app = express();
app.use('/webhooks', webhooks);
app.post('/edit/:id', async (req, res) => {
  res.json(await states.edit(req.params.id, String(req.body.text)));
});
app.post('/rename/:id', async (req, res) => {
  res.json(await states.rename(req.params.id, String(req.body.text)));
});
app.post('/publish/:id', async (req, res) => {
  res.json(await states.publish(req.params.id));
});
app.post('/publishAndReport/:id', async (req, res) => {
  res.json(await states.publishAndReport(req.params.id));
});
app.post('/open/:id', async (req, res) => {
  res.json(await states.open(req.params.id));
});
app.post('/name/:id', async (req, res) => {
  res.json(await states.name(req.params.id, String(req.body.text)));
});
app.post('/addItem/:id', async (req, res) => {
  res.json(await states.addItem(req.params.id, String(req.body.text)));
});
app.post('/addCounted/:id', async (req, res) => {
  res.json(await states.addCounted(req.params.id, String(req.body.text)));
});
app.post('/welcome/:id', async (req, res) => {
  res.json(await states.welcome(String(req.body.text), req.params.id));
});
app.post('/enter/:id', async (req, res) => {
  res.json(await states.enter(req.params.id, String(req.body.text)));
});
app.post('/enterLate/:id', async (req, res) => {
  res.json(await states.enterLate(req.params.id, true));
});
app.post('/grade/:id', async (req, res) => {
  res.json(await states.grade(req.params.id, [String(req.body.text)]));
});
app.post('/gradeByHand/:id', async (req, res) => {
  res.json(await states.gradeByHand(req.params.id, [String(req.body.text)]));
});
app.post('/settings/:id', async (req, res) => {
  res.json(await states.settings());
});
app.post('/clear/:id', async (req, res) => {
  res.json(await states.clear(req.params.id));
});
app.post('/clearStrictly/:id', async (req, res) => {
  res.json(await states.clearStrictly(req.params.id));
});
app.listen(3000);
