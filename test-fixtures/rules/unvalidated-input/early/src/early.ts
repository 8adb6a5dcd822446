import express from 'express';
import mongoSanitize from 'express-mongo-sanitize';
import { z } from 'zod';
import { User } from './models';

const Login = z.object({ email: z.string() });
const check = (schema: z.ZodTypeAny) => (req: express.Request, _res: express.Response, next: express.NextFunction) => {
  schema.optional().parse(req.body);
  next();
};

const app = express();
app.use(mongoSanitize());
app.use(express.json());

app.post('/login', async (req, res) => {
  res.json(await User.findOne({ email: req.body.email }));
//@40-47 unvalidated-input[error]: sent as `{ "$ne": null }` it matches other records; parse it with a schema before. `mongoSanitize` in `src/early.ts` runs before the body is read, and sees none of it
});

const own = express.Router();
app.use('/own', own);
own.post('/login', check(Login), express.json(), async (req, res) => {
  res.json(await User.findOne({ email: req.body.email }));
//@40-47 unvalidated-input[error]: `check` in `src/early.ts` runs before the body is read
});

own.put('/login', express.json(), check(Login), async (req, res) => {
  res.json(await User.findOne({ email: req.body.email }));
});

/** Nothing of it comes with the body. */
app.get('/login', async (req, res) => {
  res.json(await User.findOne({ email: req.query.email }));
});

app.listen(3000);
