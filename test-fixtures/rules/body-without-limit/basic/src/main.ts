import express from 'express';
import { feed, page, transcribe, transcribeSmall } from './files.js';

const app = express();
app.post('/transcripts', async (req, res) => {
  res.send(await transcribe(req.body.audioUrl));
});
app.post('/small', async (req, res) => {
  res.send(await transcribeSmall(req.body.audioUrl));
});
app.post('/feeds', async (req, res) => {
  res.send(await feed(req.body.url));
});
app.post('/pages', async (req, res) => {
  res.send(await page(req.body.name));
});
app.listen(3000);
