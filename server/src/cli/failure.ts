import { tell, warn } from './output.ts';
import { neutral } from './terminal/neutral.ts';

/** A fault of our own: one clear line, then what we need to mend it. */
export function reportFailure(error: unknown): void {
  warn(`failed: ${error instanceof Error ? error.message : String(error)}`);
  tell('This is a fault in readylint, not in your code. Please report it with these lines:\n');
  for (const line of traceOf(error)) tell(`${neutral(line)}\n`);
}

/** The innermost cause knows where it happened. */
function traceOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  if (error.cause instanceof Error) return traceOf(error.cause);
  return (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
}
