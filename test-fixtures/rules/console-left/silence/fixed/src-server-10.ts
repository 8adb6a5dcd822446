// fix: Keep it and silence console-left here: this output is meant for whoever runs the process @ src/server.ts:10
import express from 'express';

const app = express();

app.get('/', (_request, response) => {
  // readylint-disable-next-line console-left -- the operator reads this terminal
  console.log('asked');
  loadPrices()
    .then((prices) => prices.length)
    // readylint-disable-next-line console-left -- this output is meant for whoever runs the process
    .catch(console.error);
  response.send(`<script>
    console.log('in the page');
  </script>`);
});

async function loadPrices(): Promise<string[]> {
  // console.log('commented out');
  return ['console.log("a string")'];
}
