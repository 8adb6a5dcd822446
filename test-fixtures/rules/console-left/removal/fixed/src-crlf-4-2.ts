// fix: Keep it and silence console-left here: this output is meant for whoever runs the process @ src/crlf.ts:4
import { Worker } from 'bullmq';

export function start() {
  // readylint-disable-next-line console-left -- this output is meant for whoever runs the process
  console.log('start');
  return new Worker('crlf', async () => {});
}
