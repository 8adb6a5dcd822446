import type { ReactNode } from 'react';

export function Row({ children }: { children: ReactNode }) {
  console.error('a component of the server');
//@3-15 console-left[warning,high]: `console.error` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  return <div>{children}</div>;
}
