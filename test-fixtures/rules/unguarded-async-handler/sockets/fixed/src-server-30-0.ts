// fix: Catch its failure and log it with `logger.error` @ src/server.ts:30
import { createServer } from 'node:http';
import { PrismaClient } from '@prisma/client';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { logger } from './logger.js';

const prisma = new PrismaClient();
const http = createServer(async (req, res) => {
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
  await prisma.user.findUnique({ where: { id: socket.id } });
  next();
});

io.on('connection', (socket) => {
  socket.on('rename', async (name: string) => {
    try {
      await prisma.user.update({ where: { id: socket.id }, data: { name } });
    } catch (error) {
      logger.error({ err: error }, 'rename failed');
    }
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
    await prisma.message.create({ data: { text: String(data) } });
  });
  ws.on('close', () => {
    prisma.user.count().catch((err) => logger.error({ err }, 'counting failed'));
  });
});

http.listen(3000);
quiet.listen(3001);
