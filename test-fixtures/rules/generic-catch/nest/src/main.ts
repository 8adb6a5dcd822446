import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatsController } from './cats.controller';

@Module({ controllers: [CatsController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();
