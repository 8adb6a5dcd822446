import { step } from './step.ts';

// The server imports it: that it lies here does not matter.
export function rebuild(): void {
  console.log('rebuilding');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  step();
}
