// fix: Log with `Logger.log` @ src/main.ts:6
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { Logger } from '@nestjs/common';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  Logger.log('trust proxy is on');
  await app.listen(3000);
  console.log(`running on ${await app.getUrl()}`);
}
bootstrap();
