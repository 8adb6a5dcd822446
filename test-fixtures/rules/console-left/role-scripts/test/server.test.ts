import { it, vi } from 'vitest';

it('answers', () => {
  console.log('in a test');
  console.error = vi.fn();
});
