import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatsService } from './cats.service';

@Module({ providers: [CatsService] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();
