import { queue } from './queue.ts';

export const report = { write: (line: string) => queue(line) };
