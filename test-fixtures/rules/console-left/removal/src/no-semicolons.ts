import { Worker } from 'bullmq'

const started = Date.now()
console.log('started', started);
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout
;[1, 2].forEach((one) => new Worker(`w${one}`, async () => one))
const at = started
console.log(at);
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout
(globalThis as { at?: number }).at = at
