import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { prisma } from './db';

const Message = z.object({ room: z.string(), text: z.string().max(2000) });
const server = new WebSocketServer({ port: 8080 });

server.on('connection', (socket) => {
  // matrix: ws zod bad
  socket.on('message', async (data) => {
    const message = JSON.parse(data.toString());
//@32-35 unvalidated-input[warning]: `data` is stored by `prisma.message.create` as it was sent
    await prisma.message.create({ data: message });
  });
});

server.on('connection', (socket) => {
  // matrix: ws zod good
  socket.on('message', async (data) => {
    const message = Message.safeParse(JSON.parse(data.toString()));
    if (!message.success) return;
    await prisma.message.create({ data: message.data });
  });

  // matrix: ws zod near-miss
  socket.on('close', async (code) => {
    await prisma.leaving.create({ data: { code } });
  });
});
