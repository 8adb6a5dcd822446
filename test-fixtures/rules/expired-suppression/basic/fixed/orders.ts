// fix: Remove the comment that has run out @ src/orders.ts:6
import express from 'express';

export const app = express();

console.log('up');

// readylint-disable-next-line console-left until 2098-12-31 -- the deploy script waits for it until version 3
console.log('up');
