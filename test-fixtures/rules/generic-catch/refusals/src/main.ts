import express from 'express';
import { checkAndAsk, checkKnown, checkTarget, checkTold } from './targets.js';

const app = express();

app.post('/typed', async (request, response) => {
  try {
    await checkTarget(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
    response.status(400).json({ error: 'not allowed', code: error.code });
  }
});

app.post('/asked', async (request, response) => {
  try {
    await checkAndAsk(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
 // ^^^^^ generic-catch[warning,high]: If `checkAndAsk` fails for any reason, an outage too, the client is told 400
    response.status(400).json({ error: 'not allowed', code: error.code });
  }
});

app.post('/known', async (request, response) => {
  try {
    await checkKnown(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
 // ^^^^^ generic-catch[warning,high]: If `checkKnown` fails for any reason, an outage too, the client is told 400
    response.status(400).json({ error: 'not allowed', code: error.code });
  }
});

app.post('/told', async (request, response) => {
  try {
    await checkTold(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
    response.status(400).json({ error: 'not allowed', code: error.code });
  }
});
