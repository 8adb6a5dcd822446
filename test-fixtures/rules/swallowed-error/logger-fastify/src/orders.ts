import fastify from 'fastify';
import pg from 'pg';

const app = fastify({ logger: true });
const pool = new pg.Pool();

// known: fastify swallowed-error bad

app.get('/orders', async (request) => {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders.ts` returns `[]`, as if there were nothing to find. Log
    return [];
  }
});

// known: fastify swallowed-error good

app.get('/logged', async (request) => {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    request.log.error({ err: error }, 'no orders');
    return [];
  }
});

// known: fastify sensitive-log bad
app.get('/told', async (request) => {
  const { email, password } = request.body as { email: string; password: string };
  request.log.info({ email, password }, 'signed in');
//@29-36 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
});

// known: fastify sensitive-log good
app.get('/counted', async (request) => {
  const { email, password } = request.body as { email: string; password: string };
  request.log.info({ email, hasPassword: password !== '' }, 'signed in');
});

// known: fastify lost-log-argument bad
app.get('/lost', async (request) => {
  const error: unknown = new Error(request.url);
  request.log.error('no orders', error);
//@34-38 lost-log-argument[warning,high]: `error` is never logged: after its message pino writes only what a token like `%s` asks for. Put it into the
});

// known: fastify lost-log-argument good
app.get('/kept', async (request) => {
  const error: unknown = new Error(request.url);
  request.log.error(error, 'no orders');
});
