import { Client } from 'pg';
import { render } from '../render.ts';

export function build(): void {
  // A command may ask a database without being a server.
  console.log('building', new Client(), render());
  debugger;
//@3-10 console-left[error,high]: `debugger` stops every request of this process while an inspector is attached: remove it.
}
