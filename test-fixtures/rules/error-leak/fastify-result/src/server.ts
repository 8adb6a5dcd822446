import fastify from 'fastify';
import { inWords } from './words.js';

const app = fastify();
app.setErrorHandler(async (error, request, reply) => {
  request.log.error(error);
  reply.code(500);
  return { message: error.message };
                 // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text of every unexpected error
});
app.listen({ port: 3000 });

const careful = fastify();
careful.setErrorHandler(inWords);
careful.listen({ port: 3001 });
