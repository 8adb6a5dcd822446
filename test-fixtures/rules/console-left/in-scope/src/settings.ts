import { toast } from './toast.ts';

export function save(): void {
  toast.success('saved');
  // A toast has the methods of a logger and is none.
  console.log('settings saved');
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts)
}
