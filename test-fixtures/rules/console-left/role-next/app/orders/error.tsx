'use client';

export default function Failed({ error }: { error: Error }) {
  console.error(error);
//@3-15 console-left[info,medium]: `console.error` ends in the visitor's console
  return <p>failed</p>;
}
