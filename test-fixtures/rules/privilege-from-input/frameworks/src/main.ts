import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { PeopleController } from './users.controller';
import { TillController } from './till.controller';
import { UsersService } from './users.service';

@Module({ controllers: [PeopleController, TillController], providers: [UsersService] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
