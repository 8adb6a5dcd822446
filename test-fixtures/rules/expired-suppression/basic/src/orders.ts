import express from 'express';

export const app = express();

// doc: bad
// readylint-disable-next-line console-left until 2025-12-31 -- the deploy script waits for it until version 3
// @1-110 expired-suppression: held until 2025-12-31
console.log('up');
// doc: end

// doc: good
// readylint-disable-next-line console-left until 2098-12-31 -- the deploy script waits for it until version 3
console.log('up');
// doc: end
