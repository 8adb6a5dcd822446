import axios from 'axios';

export const PAGES = ['orders', 'invoices'];

// Its base has no host either.
const api = axios.create({ baseURL: '/api' });
export const orders = () => api.get('/orders');

const partner = axios.create({ baseURL: 'https://partner.example.com' });
//@17-72 call-without-timeout: `axios.create(…)` sets no time limit
export const invoices = () => partner.get('/invoices');

// Only components call a hook.
export function useRates(url: string) {
  return { load: () => fetch(url) };
}
export async function rates(url: string) {
  const answer = await fetch(url);
//@24-33 call-without-timeout: `fetch` has no time limit
  return answer.json();
}
