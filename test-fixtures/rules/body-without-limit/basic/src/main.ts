import express from 'express';
import { transcribe, transcribeSmall } from './files.js';

const app = express();
app.post('/transcripts', async (req, res) => {
  res.send(await transcribe(req.body.audioUrl));
});
app.post('/small', async (req, res) => {
  res.send(await transcribeSmall(req.body.audioUrl));
});
app.listen(3000);
