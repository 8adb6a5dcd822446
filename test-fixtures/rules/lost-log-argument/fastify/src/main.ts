import fastify from 'fastify';

const app = fastify({ logger: true });
//@13-19 error-leak[warning,medium]: Fastify answers with the message of every error

app.get('/', async (request) => {
  try {
    return await app.inject('/x');
  } catch (error) {
    request.log.error('failed', error);
                             // ^^^^^ lost-log-argument[warning,high]: `error` is never logged
    app.log.error('failed', error);
                         // ^^^^^ lost-log-argument[warning,high]: `error` is never logged
    request.log.error({ err: error }, 'failed');
    throw error;
  }
});

app.listen({ port: 3000 });
