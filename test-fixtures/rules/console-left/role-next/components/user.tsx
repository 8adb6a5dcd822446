import { useSession } from 'next-auth/react';

export function User() {
  const { data } = useSession();
  console.warn('no user', data);
//@3-14 console-left[info,medium]: `console.warn` ends in the visitor's console
  return <b />;
}
