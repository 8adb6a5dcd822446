import express from 'express';

const app = express();
app.use(express.json());

// doc: bad
app.get('/login', (req, res) => {
  res.redirect(req.query.next as string);
//@3-40 open-redirect[warning]: `req.query.next` decides where `res.redirect` sends the visitor
});
// doc: end

// doc: good
app.get('/logged-in', (req, res) => {
  const next = String(req.query.next);
  res.redirect(next.startsWith('/') && !next.startsWith('//') ? next : '/');
});
// doc: end

app.get('/article', (req, res) => {
  res.redirect(`/articles/${req.query.id}`);
});

function isInternal({ to }: { to: string }): boolean {
  return to.startsWith('/') && !to.startsWith('//');
}

app.get('/asked', (req, res) => {
  const next = String(req.query.next);
  if (next && isInternal({ to: next })) return res.redirect(next);
  return res.redirect('/');
});

app.get('/same', (req, res) => {
  res.redirect(req.originalUrl);
});
