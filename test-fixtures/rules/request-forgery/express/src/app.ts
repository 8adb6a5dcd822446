import express from 'express';

const app = express();
app.use(express.json());

// doc: bad
app.post('/preview', async (req, res) => {
  const page = await fetch(req.body.url);
//@22-40 request-forgery[error]: `req.body.url` decides which host `fetch` asks
  res.send(await page.text());
});
// doc: end

const HOSTS = ['example.org'];

// doc: good
app.post('/known', async (req, res) => {
  const url = new URL(req.body.url);
  if (!HOSTS.includes(url.hostname)) return res.sendStatus(400);
  res.send(await (await fetch(url)).text());
});
// doc: end

app.get('/city', async (req, res) => {
  res.send(await (await fetch(`https://weather.example.org/now?city=${req.query.city}`)).text());
});

app.post('/tenant', async (req, res) => {
  res.send(await (await fetch(`https://${req.body.tenant}.example.org/status`)).text());
//@25-78 request-forgery[error]: `req.body.tenant` decides which host `fetch` asks
});
