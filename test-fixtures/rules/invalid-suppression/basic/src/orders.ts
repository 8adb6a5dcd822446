import express from 'express';

export const app = express();

// doc: bad
// readylint-disable-next-line consol-left -- the deploy script waits for this line
//                             ^^^^^^^^^^^ invalid-suppression: did you mean `console-left`?
console.log('up');
// doc: end

// readylint-disable-nextline console-left -- the deploy script waits for this line
// @1-83 invalid-suppression: did you mean `readylint-disable-next-line`?

// doc: good
// readylint-disable-next-line console-left -- the deploy script waits for this line
console.log('up');
// doc: end
