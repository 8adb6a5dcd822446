import { Inject, Injectable } from '@nestjs/common';
import { ClientProxy } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';

@Injectable()
export class Orders {
  constructor(@Inject('ORDERS') private readonly client: ClientProxy) {}

  // known: nestjs-microservices floating-promise bad
  async place(): Promise<void> {
    this.client.send('orders', {});
//@5-20 floating-promise[error,high]: `this.client.send` is never executed: nestjs-microservices starts its work when the result is awaited, and
  }

  // known: nestjs-microservices floating-promise good
  async placed(): Promise<void> {
    await firstValueFrom(this.client.send('orders', {}).pipe(timeout(1000)));
  }
}
