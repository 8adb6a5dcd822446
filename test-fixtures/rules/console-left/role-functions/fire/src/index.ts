import { onRequest } from 'firebase-functions/v2/https';

export const hello = onRequest((_request, response) => {
  console.warn('hello');
//@3-14 console-left[info,high]: `console.warn` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  response.end();
});
