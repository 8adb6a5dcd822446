import express from 'express';

export const app = express();

// doc: bad
app.post('/orders', (request, response) => {
  console.log('order received', request.body);
//^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  response.sendStatus(202);
});
// doc: end

// doc: good
app.get('/orders', (request, response) => {
  const console = request.app.get('order console');
  console.log('orders listed');
  response.sendStatus(200);
});
// doc: end
