import { createServer } from 'node:net';
import type { readConfig } from './config.ts';

export async function connect(config: ReturnType<typeof readConfig>): Promise<void> {
  const server = createServer();
  try {
    await fetch(config.url);
  } catch (error) {
    console.error('no database', error);
    server.close(() => process.exit(1));
  }
  await fetch(config.url).catch((error) => {
    console.error('still no database', error);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` writes unstructured text to stderr
  });
}
