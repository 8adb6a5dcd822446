import { expect, test, vi } from 'vitest';
import { reportFailure } from './failure.ts';

function told(error: unknown): string[] {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    reportFailure(error);
    return write.mock.calls.join('').trimEnd().split('\n');
  } finally {
    write.mockRestore();
  }
}

test('one clear line, what to do, and the stack of the innermost cause', () => {
  const cause = new Error('inner');
  cause.stack = 'Error: inner\n    at walk (facts.ts:1:2)\n    at run (run.ts:3:4)';
  expect(told(new Error('inner (after reading a\n.ts)', { cause }))).toEqual([
    'readylint: failed: inner (after reading a\\n.ts)',
    'This is a fault in readylint, not in your code. Please report it with these lines:',
    '    at walk (facts.ts:1:2)',
    '    at run (run.ts:3:4)',
  ]);
});

test('something thrown that is no error is told, too', () => {
  expect(told('out of luck')[0]).toBe('readylint: failed: out of luck');
});
