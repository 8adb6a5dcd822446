'use client';

export function Chart() {
  console.log('the build takes this out');
  return <b />;
}
