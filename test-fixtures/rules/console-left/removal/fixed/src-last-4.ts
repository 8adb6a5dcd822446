// fix: Remove this line @ src/last.ts:4
import { Worker } from 'bullmq';

new Worker('last', async () => {});
