import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  console.log('trust proxy is on');
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (`Logger`): in production this line has no level, no request id and no redaction; log it there.
  await app.listen(3000);
  console.log(`running on ${await app.getUrl()}`);
//@3-13 console-left[info,high]: `console.log` bypasses the project's logger (`Logger`)
}
bootstrap();
