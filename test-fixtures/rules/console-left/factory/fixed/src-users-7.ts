// fix: Log with `this.log.info` @ src/users.ts:7
import { getLogger } from './util/get-logger.ts';

export class Users {
  private readonly log = getLogger('users');

  add(name: string): void {
    this.log.info('added', name);
    this.log.debug('done');
  }
}
