import { Module } from '@nestjs/common';
import { ChatGateway } from '../chat/chat.gateway';
import { UsersController } from './users.controller';

@Module({ controllers: [UsersController], providers: [ChatGateway] })
export class AppModule {}
