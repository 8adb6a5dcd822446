import express from 'express';

export const app = express();

// doc: bad
// readylint-disable-next-line console-left
// @1-43 suppression-without-reason: does not say why `console-left` is wrong here
console.log('up');
// doc: end

// doc: good
// readylint-disable-next-line console-left -- the deploy script waits for this line
console.log('up');
// doc: end
