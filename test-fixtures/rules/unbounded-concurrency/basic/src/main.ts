import express from 'express';
import { prisma } from './database.js';
import { announce, announceAll, announceFew, announceInChunks, announceLimited, remind } from './announce.js';
import { check, checkSome, notifyAll, notifyOwn } from './notify.js';

const app = express();
app.use(express.json());
app.post('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: { email: String(req.body.email) } }));
});
app.post('/announce', async (_req, res) => {
  await announce();
  await announceAll();
  await announceLimited();
  await announceInChunks();
  await announceFew();
  await remind();
  res.sendStatus(204);
});
app.post('/check', async (req, res) => {
  res.json(await check(req.body));
});
app.post('/check-some', async (req, res) => {
  res.json(await checkSome(req.body));
});
app.post('/notify/:team', async (req, res) => {
  await notifyAll();
  await notifyOwn(req.params.team);
  res.sendStatus(204);
});
app.listen(3000);
