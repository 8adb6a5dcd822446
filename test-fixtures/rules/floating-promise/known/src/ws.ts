import { WebSocketServer } from 'ws';
import { report, save } from './save.js';

const server = new WebSocketServer({ port: 3000 });

// known: ws floating-promise bad
export function bad(): void {
  server.clients.forEach(async (_one) => {
//@26-30 floating-promise[error,high]: `server.clients.forEach` does not wait for its async callback: when `fetch` fails, nobody receives it, and
    await save();
  });
}

// known: ws floating-promise good
export function good(): void {
  server.clients.forEach((_one) => {
    save().catch(report);
  });
}
