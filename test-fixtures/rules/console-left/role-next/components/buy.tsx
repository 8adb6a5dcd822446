'use client';
import { track } from '../lib/track';

export function Buy({ price }: { price: string }) {
  console.log('buy', price);
//@3-13 console-left[warning,medium]: `console.log` ends in the visitor's console: in production nobody of the team sees it, and everybody else may; report it to an error tracker or remove it.
  return <button onClick={() => track(price)}>{price}</button>;
}
