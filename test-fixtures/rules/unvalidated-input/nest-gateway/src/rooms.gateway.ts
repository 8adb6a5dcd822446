import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { IsString } from 'class-validator';
import { prisma } from './db';

export class OpenRoom {
  @IsString()
  name!: string;
}

@WebSocketGateway()
export class RoomsGateway {
  @SubscribeMessage('open')
  open(@MessageBody() room: OpenRoom) {
//@23-26 unvalidated-input[warning]: `room` is stored by `prisma.room.create` as it was sent
    return prisma.room.create({ data: room });
  }
}
