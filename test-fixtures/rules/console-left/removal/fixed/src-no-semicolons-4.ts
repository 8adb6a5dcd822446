// fix: Remove this line @ src/no-semicolons.ts:4
import { Worker } from 'bullmq'

const started = Date.now()
;[1, 2].forEach((one) => new Worker(`w${one}`, async () => one))
const at = started
console.log(at);
(globalThis as { at?: number }).at = at
