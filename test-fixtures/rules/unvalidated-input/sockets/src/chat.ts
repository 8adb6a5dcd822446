import Joi from 'joi';
import { Server } from 'socket.io';
import { prisma } from './db';

const io = new Server();
const Message = Joi.object({ room: Joi.string().required(), text: Joi.string().max(2000).required() });

io.on('connection', (socket) => {
  // matrix: socket.io joi bad
  socket.on('message', async (message) => {
    await prisma.message.create({ data: message });
//@41-47 unvalidated-input[warning]: `message` is stored by `prisma.message.create` as it was sent
  });

  // matrix: socket.io joi good
  socket.on('post', async (message) => {
    const { error, value } = Message.validate(message);
    if (error) return;
    await prisma.message.create({ data: value });
  });

  // matrix: socket.io joi near-miss
  socket.on('disconnect', async (reason) => {
    await prisma.leaving.create({ data: { reason } });
  });
});
