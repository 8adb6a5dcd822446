// fix: Let `ValidationPipe` look at the messages of this gateway @ src/rooms.gateway.ts:13
import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { IsString } from 'class-validator';
import { prisma } from './db';
import { UsePipes, ValidationPipe } from '@nestjs/common';

export class OpenRoom {
  @IsString()
  name!: string;
}

@UsePipes(new ValidationPipe())
@WebSocketGateway()
export class RoomsGateway {
  @SubscribeMessage('open')
  open(@MessageBody() room: OpenRoom) {
    return prisma.room.create({ data: room });
  }
}
