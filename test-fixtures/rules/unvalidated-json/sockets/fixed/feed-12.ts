// fix: Catch its failure and log it with `logger.error` @ src/feed.ts:12
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { logger } from './logger';

const Message = z.object({ room: z.string() });
const server = new WebSocketServer({ port: 8080 });
const rooms = new Set<string>();

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    try {
      const message = JSON.parse(data.toString());
    rooms.add(message.room);
    } catch (error) {
      logger.error({ err: error }, 'message failed');
    }
  });
});

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    try {
      const message = Message.parse(JSON.parse(data.toString()));
      rooms.add(message.room);
    } catch (error) {
      logger.warn({ err: error }, 'malformed message');
      socket.close(1007);
    }
  });
});

server.on('connection', (socket) => {
  const options = JSON.parse('{"compress":true}');
  socket.on('close', () => rooms.delete(JSON.parse(JSON.stringify(options)).room));
});
