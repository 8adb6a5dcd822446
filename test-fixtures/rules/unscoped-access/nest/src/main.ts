import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TasksController } from './tasks.controller';
import { TasksService } from './tasks.service';

@Module({ controllers: [TasksController], providers: [TasksService] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
