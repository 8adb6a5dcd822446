import { request } from 'node:https';

export function ping(host: string, done: (up: boolean) => void) {
  const req = request({ host, timeout: 1_000 }, () => done(true));
  req.on('timeout', () => req.destroy());
  req.on('error', () => done(false));
  req.end();
}

// 'timeout' is only told, and nobody listens.
export function pingForEver(host: string, done: (up: boolean) => void) {
  const req = request({ host, timeout: 1_000 }, () => done(true));
//@15-65 call-without-timeout: `request` has no time limit
  req.on('error', () => done(false));
  req.end();
}

export const isDevServerUp = (port: number, done: () => void) => request({ hostname: 'localhost', port }, done).end();
