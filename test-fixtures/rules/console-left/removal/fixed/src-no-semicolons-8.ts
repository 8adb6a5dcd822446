// fix: Remove this line @ src/no-semicolons.ts:8
import { Worker } from 'bullmq'

const started = Date.now()
console.log('started', started);
;[1, 2].forEach((one) => new Worker(`w${one}`, async () => one))
const at = started
;
(globalThis as { at?: number }).at = at
