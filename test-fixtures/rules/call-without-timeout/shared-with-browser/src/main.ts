import express from 'express';
import { IMAGE_TYPES, mirror } from './images.js';
import { PERIOD } from './extension.js';
import { PAGES } from './pages.js';
import { stored } from './store.js';

const app = express();
app.get('/types', (_req, res) => {
  res.json([...IMAGE_TYPES, ...PAGES, PERIOD]);
});
app.get('/mirror', async (req, res) => {
  res.send(await mirror(String(req.query.url)));
});
app.get('/stored', async (_req, res) => {
  res.json(await stored('a'));
});
app.listen(3000);
