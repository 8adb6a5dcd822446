import type { PipeTransform } from '@nestjs/common';

export class SchemaPipe implements PipeTransform {
  transform(value: unknown) {
    if (typeof value !== 'object') throw new Error('no object');
    return value;
  }
}
