'use client';
import { rename } from '../lib/users';

export function Form({ id }: { id: string }) {
  return <button onClick={() => rename(id, { name: 'x' })}>rename</button>;
}
