import { createServer } from 'node:http';
import { PrismaClient } from '@prisma/client';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { logger } from './logger.js';

const prisma = new PrismaClient();
const http = createServer(async (req, res) => {
//@27-31 unguarded-async-handler[error,high]: `createServer` does not wait for this async handler: when `prisma.user.count` fails, the client never gets an answer, and Node ends the process by default. Catch the failure and hand it to `next`, or wrap the handler with a function that does.
  res.end(String(await prisma.user.count()));
});
const quiet = createServer(async (req, res) => {
  try {
    res.end(String(await prisma.user.count()));
  } catch (err) {
    logger.error({ err }, 'counting failed');
    res.writeHead(500).end();
  }
});
const io = new Server(http);
const wss = new WebSocketServer({ server: quiet });

io.use(async (socket, next) => {
//@8-12 unguarded-async-handler[error,high]: `io.use` does not wait for this async handler: when `prisma.user.findUnique` fails, the client never gets an answer, and Node ends the process by default. Catch the failure and hand it to `next`, or wrap the handler with a function that does.
  await prisma.user.findUnique({ where: { id: socket.id } });
  next();
});

io.on('connection', (socket) => {
  socket.on('rename', async (name: string) => {
//@23-27 unguarded-async-handler[error,high]: `socket.on` does not wait for this async handler: when `prisma.user.update` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the handler.
    await prisma.user.update({ where: { id: socket.id }, data: { name } });
  });
  socket.on('remove', async () => {
    try {
      await prisma.user.delete({ where: { id: socket.id } });
    } catch (err) {
      logger.error({ err }, 'removing failed');
    }
  });
});

wss.on('connection', (ws) => {
  ws.on('message', async (data) => {
//@20-24 unguarded-async-handler[error,high]: `ws.on` does not wait for this async handler: when `prisma.message.create` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the handler.
    await prisma.message.create({ data: { text: String(data) } });
  });
  ws.on('close', () => {
    prisma.user.count().catch((err) => logger.error({ err }, 'counting failed'));
  });
});

http.listen(3000);
quiet.listen(3001);
