import { getLogger } from './util/get-logger.ts';

export class Users {
  private readonly log = getLogger('users');

  add(name: string): void {
    console.log('added', name);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`this.log`): in production this line has no level, no request id and no redaction; log it there.
    this.log.debug('done');
  }
}
