import { Injectable } from '@nestjs/common';

class Base {}

@Injectable()
export class DogsService extends Base {
  bark() {
    // Base may have a field of that name already.
    console.log('bark');
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
  }
}
