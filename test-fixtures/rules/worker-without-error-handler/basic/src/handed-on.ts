import { Worker } from 'bullmq';
import { observe } from 'some-monitoring';
import { resize } from './resize.js';

// Whoever gets it can listen.
export function createWorker(name: string) {
  return new Worker(name, async ({ data }) => resize(data.path));
}
const icons = new Worker('icons', async ({ data }) => resize(data.path));
observe(icons);

// What it runs lies in a file that it starts.
export const apart = new Worker('apart', './apart.js');
