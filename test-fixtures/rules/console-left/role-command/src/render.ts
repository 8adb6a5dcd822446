import { shared } from './shared.ts';

export function render(): string {
  console.error('rendering');
  return shared();
}
