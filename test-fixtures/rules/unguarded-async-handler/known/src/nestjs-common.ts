import { type MiddlewareConsumer, Module } from '@nestjs/common';
import { save } from './save.js';

// known: nestjs-common unguarded-async-handler bad
@Module({})
export class Orders {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(async (_request, _response, next) => {
//@20-24 unguarded-async-handler[error,high]: `consumer.apply` does not wait for this async handler: when `fetch` fails, the client never gets an answer,
      await save();
      next();
    });
  }
}

// known: nestjs-common unguarded-async-handler good
@Module({})
export class Users {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply((_request, _response, next) => {
      save().then(() => next(), next);
    });
  }
}
