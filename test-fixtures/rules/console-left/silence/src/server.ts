import express from 'express';

const app = express();

app.get('/', (_request, response) => {
  // readylint-disable-next-line console-left -- the operator reads this terminal
  console.log('asked');
  loadPrices()
    .then((prices) => prices.length)
    .catch(console.error);
        // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  response.send(`<script>
    console.log('in the page');
  </script>`);
});

async function loadPrices(): Promise<string[]> {
  // console.log('commented out');
  return ['console.log("a string")'];
}
