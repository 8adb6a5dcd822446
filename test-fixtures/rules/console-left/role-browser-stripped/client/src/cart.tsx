import { useState } from 'react';

export function Cart() {
  const [items] = useState([]);
  console.log('the build takes this out', items);
  return <b />;
}
