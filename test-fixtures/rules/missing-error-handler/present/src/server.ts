import { createServer } from 'node:http';
import errorHandlers from 'errorhandler';
import express from 'express';
import { answerErrors, finish } from './errors.js';

// doc: good
const app = express();
app.get('/', (req, res) => {
  res.json([]);
});
app.use(answerErrors);
createServer(app);
app.listen(3000);
// doc: end

const finished = express();
finished.get('/', (req, res) => {
  res.json([]);
});
finish(finished);
finished.listen(3001);

const packaged = express();
packaged.get('/', (req, res) => {
  res.json([]);
});
packaged.use(errorHandlers());
packaged.listen(3002);

export const part = express();
part.get('/', (req, res) => {
  res.json([]);
});
