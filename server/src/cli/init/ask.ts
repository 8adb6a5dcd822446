import { createInterface } from 'node:readline/promises';
import { neutral } from '../terminal/neutral.ts';

/** Somebody who can be asked; nobody where input or output is no terminal. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

export async function ask(question: string): Promise<boolean> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await line.question(`${neutral(question)} [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    line.close();
  }
}
