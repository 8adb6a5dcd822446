import { useState } from 'react';

export function Users() {
  const [users] = useState([]);
  console.log('left in', users);
//@3-13 console-left[warning,medium]: `console.log` ends in the visitor's console: in production nobody of the team sees it, and everybody else may; report it to an error tracker or remove it.
  return <b />;
}
