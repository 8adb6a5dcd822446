import bodyParser from 'body-parser';
import express from 'express';
import mongoSanitize from 'express-mongo-sanitize';
import { User } from './models';

const app = express();
app.use(bodyParser.json());
app.use(mongoSanitize());

/** Operators are taken out of what the parser has read. */
app.post('/login', async (req, res) => {
  res.json(await User.findOne({ email: req.body.email }));
});

app.listen(3001);
