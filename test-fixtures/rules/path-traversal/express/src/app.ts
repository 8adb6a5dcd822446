import express from 'express';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const app = express();
app.use(express.json());

// doc: bad
app.get('/files', async (req, res) => {
  res.end(await readFile(path.join('uploads', String(req.query.name))));
//@17-70 path-traversal[error]: `req.query.name` becomes a part of the path that `readFile` opens
});
// doc: end

// doc: good
app.get('/file', async (req, res) => {
  res.end(await readFile(path.join('uploads', path.basename(String(req.query.name)))));
});
// doc: end

enum Environment {
  Development = 'development',
  Production = 'production',
}
const config = { env: process.env.NODE_ENV ?? Environment.Development };

app.post('/modules', async (req, res) => {
  if (config.env !== Environment.Development) return res.sendStatus(403);
  await writeFile(path.join('src', String(req.query.module)), '');
  res.end();
});

app.post('/drafts', async (req, res) => {
  if (config.env === Environment.Development) return res.sendStatus(403);
  await writeFile(path.join('drafts', String(req.query.draft)), '');
//@9-67 path-traversal[error]: `req.query.draft` becomes a part of the path that `writeFile` opens
  res.end();
});

app.delete('/file', async (req, res) => {
  const target = path.resolve('uploads', req.body.name);
  if (!target.startsWith(`${path.resolve('uploads')}${path.sep}`)) return res.sendStatus(400);
  await rm(target);
  res.end();
});

app.post('/picture', async (req, res) => {
  const url = String(req.body.url);
  const ext = ['jpg', 'png'].includes(url.split('.').slice(-1)[0]) ? url.split('.').slice(-1)[0] : 'jpg';
  await rm(`uploads/${String(Number(req.body.id))}.${ext}`);
  res.end();
});

app.get('/number', async (req, res) => {
  res.end(await readFile(`uploads/${Number(req.query.id)}.txt`));
});

app.get('/assets', (req, res) => {
  res.sendFile(String(req.query.name), { root: path.resolve('assets') });
});
