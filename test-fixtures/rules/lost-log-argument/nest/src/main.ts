import { Controller, Get, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller()
class Cats {
  private readonly logger = new Logger(Cats.name);

  @Get()
  all() {
    try {
      return JSON.parse('[]');
    } catch (error) {
      this.logger.error('failed', error);
                               // ^^^^^ lost-log-argument[info,high]: The stack of `error` is not logged: Nest takes it for a second message.
      this.logger.error('failed', error instanceof Error ? error.stack : String(error));
      this.logger.log('failed', 'Cats');
      throw error;
    }
  }
}

@Module({ controllers: [Cats] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();
