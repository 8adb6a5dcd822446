import express from 'express';

export const app = express();

// doc: bad
// readylint-disable-next-line console-left -- printed for the deploy script
// @1-76 unused-suppression: Nothing is found by `console-left` here
app.listen(3000);
// doc: end

// readylint-disable-next-line console-left, unused-suppression -- printed for the deploy script
//                             ^^^^^^^^^^^^ unused-suppression: `console-left` here, and its name would hide
app.listen(3001);

// doc: good
// readylint-disable-next-line console-left -- the deploy script waits for this line
console.log('up');
// doc: end
