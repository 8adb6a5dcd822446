import { spawn } from 'node:child_process';

// known: node-child-process unhandled-error-event bad
export async function bad() {
  const child = spawn('convert', ['a.png', 'b.jpg']);
//@17-21 unhandled-error-event[error,high]: Nobody listens for 'error' of `child`: when the program cannot be started, the event is thrown and ends the
  return child.pid;
}

// known: node-child-process unhandled-error-event good
export async function good() {
  const child = spawn('convert', ['a.png', 'b.jpg']);
  child.on('error', console.error);
  return child.pid;
}
