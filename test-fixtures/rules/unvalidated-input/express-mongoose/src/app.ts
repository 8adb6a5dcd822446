import express from 'express';
import { z } from 'zod';
import { Settings, User } from './models';
import { search, searchEscaped } from './search';
import { Profiles } from './profiles';

const app = express();
app.use(express.json());
const schema = z.object({ email: z.string(), theme: z.string() });
const check = (one: z.ZodTypeAny) => (req: express.Request, _res: express.Response, next: express.NextFunction) => {
  req.body = one.parse(req.body);
  next();
};

// doc: bad
app.post('/settings', async (req, res) => {
  const changes = req.body;
  res.json(await Settings.create({ ...changes, by: 'client' }));
//@39-45 unvalidated-input[warning]: `changes` is stored by `Settings.create` as it was sent
});
// doc: end

app.post('/login', async (req, res) => {
  const { email } = req.body;
//@21-28 unvalidated-input[error]: `req.body.email` reaches the filter of `User.findOne` unchecked
  res.json(await User.findOne({ email }));
});

app.get('/reset', async (req, res) => {
  res.json(await User.findOne({ token: req.query.token }));
//@40-48 unvalidated-input[error]: `req.query.token` reaches the filter of `User.findOne` unchecked
});

app.post('/names', async (req, res) => {
  res.json(await User.create({ name: req.body.name, role: 'guest' }));
//@38-45 unvalidated-input[warning]: `req.body.name` is stored by `User.create` and nothing looked at it
});

app.get('/search', async (req, res) => {
  res.json(await search({ text: req.query.q as string }));
});

// doc: good
app.put('/settings', async (req, res) => {
  const changes = schema.parse(req.body);
  res.json(await Settings.create(changes));
});
// doc: end

app.post('/checked', check(schema), async (req, res) => {
  res.json(await Settings.create(req.body));
});

app.put('/profiles', check(schema), Profiles.create);
app.post('/profiles', Profiles.createUnchecked);

app.post('/by-hand', async (req, res) => {
  const { email } = req.body;
  if (typeof email !== 'string') return res.sendStatus(400);
  res.json(await User.findOne({ email }));
});

app.post('/as-text', async (req, res) => {
  res.json(await User.findOne({ email: String(req.body.email), _id: { $eq: req.body.id } }));
});

/** What stands below an operator is a value: the client cannot put another operator there. */
app.post('/others', async (req, res) => {
  res.json(await User.findOne({ email: { $ne: req.body.email } }));
});

app.get('/users/:id', async (req, res) => {
  res.json(await User.findById(req.params.id));
});

app.get('/list', async (req, res) => {
  res.json(await User.find({ role: req.query.role }).limit(Number(req.query.limit) || 10));
});

app.get('/found', async (req, res) => {
  res.json(await searchEscaped({ text: req.query.q as string }));
});
