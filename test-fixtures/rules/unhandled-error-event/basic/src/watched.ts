import { type ChildProcess, spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { logger } from './logger.js';

export function watched<T extends EventEmitter>(emitter: T): T {
  emitter.on('error', (err) => logger.error({ err }, 'emitter failed'));
  return emitter;
}

// Its own object, whatever `this` is.
export const worker = {
  child: undefined as ChildProcess | undefined,
  start() {
    this.child = spawn('worker', []);
    this.child.on('error', (err) => logger.error({ err }, 'worker failed'));
  },
};

// A shell starts in any case: what it cannot find is an exit code.
export function install() {
  const shell = spawn('npm install', [], { shell: true });
  shell.on('close', (code) => logger.info({ code }, 'installed'));
}
