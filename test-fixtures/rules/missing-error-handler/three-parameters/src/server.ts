import express, { type Request, type Response } from 'express';

const app = express();
//@13-19 missing-error-handler[warning,high]: The error middleware of this app has three parameters, so that Express runs it as a normal handler: errors end in an HTML page, with the stack unless NODE_ENV is production; declare all four, `(err, req, res, next)`.
app.get('/', (req, res) => {
  res.json([]);
});
app.use((err: Error, req: Request, res: Response) => {
  res.status(500).json({ error: 'failed' });
});
app.listen(3000);
