import express from 'express';
import { checkAndAsk, checkKnown, checkQuoting, checkTarget, checkTold } from './targets.js';

const app = express();

app.post('/typed', async (request, response) => {
  try {
    await checkTarget(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
    response.status(400).json({ error: error.message });
  }
});

app.post('/asked', async (request, response) => {
  try {
    await checkAndAsk(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
 // ^^^^^ generic-catch[warning,high]: an outage too, the client is told 400
    response.status(400).json({ error: error.message });
                                    // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
  }
});

app.post('/known', async (request, response) => {
  try {
    await checkKnown(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
 // ^^^^^ generic-catch[warning,high]: an outage too, the client is told 400
    response.status(400).json({ error: error.message });
                                    // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
  }
});

app.post('/quoting', async (request, response) => {
  try {
    await checkQuoting(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
 // ^^^^^ generic-catch[warning,high]: an outage too, the client is told 400
    response.status(400).json({ error: error.message });
                                    // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
  }
});

app.post('/stack', async (request, response) => {
  try {
    await checkTarget(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
    response.status(400).json({ error: error.stack });
                                    // ^^^^^^^^^^^ error-leak[error,high]: sends the stack
  }
});

app.post('/told', async (request, response) => {
  try {
    await checkTold(String(request.query.url));
    response.json({ ok: true });
  } catch (error: any) {
    response.status(400).json({ error: error.message });
  }
});
