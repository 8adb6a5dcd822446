// fix: Let `ValidationPipe` look at the messages of this gateway @ src/chat/chat.gateway.ts:18
import { UsePipes, ValidationPipe } from '@nestjs/common';
import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { IsString } from 'class-validator';
import { prisma } from '../db';

export class SendMessage {
  @IsString()
  room!: string;

  @IsString()
  text!: string;
}

@UsePipes(new ValidationPipe())
@WebSocketGateway()
export class ChatGateway {
  // matrix: nest-gateway class-validator bad
  @SubscribeMessage('send')
  send(@MessageBody() message: SendMessage) {
    return prisma.message.create({ data: message });
  }

  // matrix: nest-gateway class-validator good
  @UsePipes(new ValidationPipe())
  @SubscribeMessage('post')
  post(@MessageBody() message: SendMessage) {
    return prisma.message.create({ data: message });
  }

  // matrix: nest-gateway class-validator near-miss
  @SubscribeMessage('join')
  join(@MessageBody() message: SendMessage) {
    if (typeof message.room !== 'string') return { error: 'no room' };
    return prisma.room.findFirst({ where: { name: message.room } });
  }
}
