import { Worker } from 'bullmq';

new Worker('last', async () => {});
console.log('last line')
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout