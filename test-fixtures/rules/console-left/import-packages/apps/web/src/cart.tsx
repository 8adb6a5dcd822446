import { useState } from 'react';

export function Cart() {
  const [items, setItems] = useState<string[]>([]);
  console.log('rendered', items.length);
//@3-13 console-left[warning,medium]: `console.log` ends in the visitor's console: in production nobody of the team sees it, and everybody else may; report it to an error tracker or remove it.
  const add = (item: string) => setItems([...items, item]);
  try {
    localStorage.setItem('cart', items.join());
  } catch (error) {
    console.error('no storage', error);
 // ^^^^^^^^^^^^^ console-left[info,medium]: `console.error` ends in the visitor's console
  }
  return (
    <ul onClick={() => add('one')}>
      {console.log('list', items)}
{/*@8-18 console-left[warning,medium]: `console.log` ends in the visitor's console*/}
      {items.map((item) => item)}
    </ul>
  );
}
