import { EventEmitter } from 'node:events';
import { Subject } from 'rxjs';

export class Bus {
  private readonly stream = new Subject<object>();

  publish(event: object): void {
    this.stream.next(event);
  }
}

export const emitter = new EventEmitter();
