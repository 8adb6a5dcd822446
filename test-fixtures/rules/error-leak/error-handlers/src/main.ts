import express, { type NextFunction, type Request, type Response } from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

interface AppError extends Error {
  statusCode?: number;
}

const web = express();
const api = fastify({ logger: true });
const edge = new Hono();

const onError = (error: AppError, _request: Request, response: Response, _next: NextFunction) => {
  const status = error.statusCode || 500;
  const message = error.message || 'failed';
  response.status(status).json({ message });
                             //  ^^^^^^^ error-leak[warning,high]: `error.message` sends the text of every unexpected error to the client
};

const careful = (error: AppError, _request: Request, response: Response, _next: NextFunction) => {
  const status = error.statusCode ?? 500;
  response.status(status).json({ message: status >= 500 ? 'failed' : error.message });
};

const early = (error: AppError, _request: Request, response: Response, _next: NextFunction) => {
  if ((error.statusCode ?? 500) >= 500) {
    response.status(500).json({ message: 'failed' });
    return;
  }
  response.status(400).json({ message: error.message });
};

const sorted = (error: AppError, _request: Request, response: Response, _next: NextFunction) => {
  const body = { message: error.message };
  switch (error.name) {
    case 'NotFound':
      break;
    default:
      body.message = 'failed';
  }
  response.status(500).json(body);
};

web.use(onError, careful, early, sorted);
web.listen(3000);

api.setErrorHandler((error, request, reply) => {
  request.log.error(error);
  reply.code(500).send({ error: error.message });
                             // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text of every unexpected error
});

api.setErrorHandler((error, _request, reply) => {
  if (error.validation) {
    reply.code(400).send({ error: error.message });
    return;
  }
  reply.send(error);
});

edge.onError((error, c) => {
  if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
  return c.text(error.message, 500);
             // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text of every unexpected error
});

api.listen({ port: 3001 });
export default edge;
