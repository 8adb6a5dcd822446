import { NestFactory } from '@nestjs/core';
import { report, save } from './save.js';

class AppModule {}
const app = await NestFactory.create(AppModule);

// known: nestjs-core unguarded-async-handler bad
app.use(async (_request, response) => {
//@9-13 unguarded-async-handler[error,high]: `app.use` does not wait for this async handler: when `fetch` fails, the client never gets an answer, and Node
  await save();
  response.end('ok');
});

// known: nestjs-core unguarded-async-handler good
app.use((_request, response) => {
  save().catch(report);
  response.end('ok');
});
