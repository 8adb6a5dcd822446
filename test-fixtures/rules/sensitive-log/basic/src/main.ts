import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import express from 'express';
import fastify from 'fastify';
import { pino } from 'pino';

const app = express();
const api = fastify({ logger: true });
const logger = pino();
const nest = new Logger('shop');

// doc: bad
app.post('/login', (request, response) => {
  const { email, password } = request.body;
  logger.info({ email, password }, 'signing in');
                    // ^^^^^^^^ sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text
  response.sendStatus(204);
});
// doc: end

// doc: good
app.post('/login/quiet', (request, response) => {
  const { email, password } = request.body;
  logger.info({ email, hasPassword: Boolean(password) }, 'signing in');
  response.sendStatus(204);
});
// doc: end

app.post('/register', (request, response) => {
  console.log('new', request.body);
                  // ^^^^^^^^^^^^ sensitive-log[warning,high]: `request.body` holds what was typed in, passwords and tokens too
  console.log(`headers ${JSON.stringify(request.headers)}`);
                                    //  ^^^^^^^^^^^^^^^ sensitive-log[warning,high]: holds the `authorization` and `cookie` of the request
  console.log(request.cookies);
           // ^^^^^^^^^^^^^^^ sensitive-log[warning,high]: holds the `authorization` and `cookie`
  console.log(request.headers.authorization);
           // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sensitive-log[warning,high]: is a secret by its name
  console.log(process.env);
           // ^^^^^^^^^^^ sensitive-log[warning,high]: holds every secret of the environment
  nest.log(`connecting to ${process.env.DATABASE_URL}`);
                        //  ^^^^^^^^^^^^^^^^^^^^^^^^ sensitive-log[warning,high]: is a secret by its name
  console.log({ ...request.body, password: undefined });
  console.log({ ...request.body });
                // ^^^^^^^^^^^^ sensitive-log[warning,high]: holds what was typed in
  console.log(request.headers['user-agent'], request.path);
  response.sendStatus(204);
});

app.post('/orders', (request, response) => {
  console.log('new order', request.body);
  response.sendStatus(204);
});

api.post('/tokens', async (request) => {
  const token = await create();
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const nextPageToken = 'x';
  request.log.info({ token }, 'created');
                  // ^^^^^ sensitive-log[warning,high]: `token` is a secret by its name
  request.log.info({ apiKey: process.env.STRIPE_SECRET_KEY }, 'created');
                          // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sensitive-log[warning,high]: is a secret by its name
  request.log.info({ tokenHash, nextPageToken, tokenCount: 2, hasToken: !!token }, 'created');
  request.log.info(`token ${token.slice(0, 4)} of ${token.length}, ${token ? 'there' : 'missing'}`);
  if (process.env.NODE_ENV === 'development') request.log.info({ token }, 'created');
  return { token };
});

async function create(): Promise<string> {
  return 'x';
}

app.listen(3000);
api.listen({ port: 3001 });
