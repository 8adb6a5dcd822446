import express from 'express';

const port = Number(process.env.PORT);
const app = express();
console.log('environment', process.env.NODE_ENV);
//@1-11 console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
app.listen(port, () => {
  console.log('Server on ' + port);
//@3-13 console-left[info,high]: `console.log` writes unstructured text to stdout
  console.error('no certificate');
//@3-15 console-left[warning,high]: `console.error` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
});
