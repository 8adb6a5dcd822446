import express from 'express';
import { report } from './report.js';

const app = express();

app.post('/reports', async (_request, response) => {
  try {
    await report();
  } catch {}
//  ^^^^^ swallowed-error[warning,high]: If `report` fails, nobody learns of it
//-> src/main.ts:8 the failure comes through this call
//-> src/report.ts:10 the failure comes through this call
//-> src/report.ts:6 this can fail
  response.json({ ok: true });
});
app.use((error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
  console.error(error);
  response.sendStatus(500);
});
app.listen(3000);
