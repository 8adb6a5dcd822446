// fix: Bound this by `timeout: 10_000` @ src/main.ts:9
import express from 'express';
import { createClientAsync } from 'soap';

const client = await createClientAsync('https://bank.example.com/rates?wsdl');
client.addHttpHeader('x-app', 'rates');

const app = express();
app.get('/rates', async (_req, res) => {
  const [rates] = await client.GetRatesAsync({ base: 'EUR' }, { timeout: 10_000 });
  res.json(rates);
});
app.get('/rates-in-time', async (_req, res) => {
  const [rates] = await client.GetRatesAsync({ base: 'EUR' }, { timeout: 5_000 });
  res.json(rates);
});
app.listen(3000);
