// fix: Remove this line @ src/crlf.ts:4
import { Worker } from 'bullmq';

export function start() {
  return new Worker('crlf', async () => {});
}
