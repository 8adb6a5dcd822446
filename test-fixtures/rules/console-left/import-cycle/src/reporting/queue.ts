import { send } from './send.ts';

export const queue = (line: string): void => send(line);
