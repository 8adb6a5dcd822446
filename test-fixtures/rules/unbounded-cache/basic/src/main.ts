import express from 'express';
import { LRUCache } from 'lru-cache';

const app = express();

// doc: bad
const visits = new Map<string, number>();
//    ^^^^^^ unbounded-cache: `visits` gets an entry for each key that a request brings, and nothing ever removes one

app.post('/visits/:page', (req, res) => {
  visits.set(req.params.page, (visits.get(req.params.page) ?? 0) + 1);
  res.end();
});
// doc: end

// doc: good
const recent = new LRUCache<string, number>({ max: 1_000 });

app.post('/recent/:page', (req, res) => {
  recent.set(req.params.page, Date.now());
  res.end();
});
// doc: end

const attempts = new Map<string, number>();
setInterval(() => attempts.clear(), 60_000).unref();

app.post('/login', (req, res) => {
  attempts.set(req.body.email, Date.now());
  res.end();
});

const PAGES = new Set(['home', 'about']);
const counted = new Map<string, number>();

app.post('/counted', (req, res) => {
  const page: string = req.body.page;
  if (!PAGES.has(page)) return res.sendStatus(404);
  counted.set(page, 1);
  res.end();
});

const seen = new Set<string>();
//    ^^^^ unbounded-cache: `seen` gets an entry for each key

app.post('/events', (req, res) => {
  note(req.body.id);
  res.end();
});

function note(id: string) {
  seen.add(id);
}

// Filled once, with what is written here.
const codes = new Map<string, string>();
for (const [code, name] of [['de', 'Germany']] as const) codes.set(code, name);

app.get('/countries', (req, res) => {
  const wanted = new Map<string, string>();
  for (const code of req.body.codes) wanted.set(code, codes.get(code) ?? '');
  res.json([...wanted]);
});

export const timed = new LRUCache<string, number>({ ttl: 60_000 });
//                       ^^^^^^^^ unbounded-cache: With `ttl` alone this cache has no bound

app.listen(3000);
