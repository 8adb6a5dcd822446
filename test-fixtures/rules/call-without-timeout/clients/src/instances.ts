import axios, { type AxiosInstance } from 'axios';

const slow = axios.create({ baseURL: 'https://slow.example.com' });
//@14-66 call-without-timeout: `axios.create(…)` sets no time limit, and axios has none that helps: a silent peer holds each of the 2 calls of it for as long as the peer keeps the connection open; set `timeout` here.
const bound = axios.create({ baseURL: 'https://bound.example.com', timeout: 5_000 });
const assigned = axios.create();
assigned.defaults.timeout = 5_000;

export const list = () => slow.get('/orders');
export const one = (id: string) => slow.get(`/orders/${id}`);
export const patient = (id: string) => slow.get(`/orders/${id}`, { timeout: 60_000 });
export const quick = () => bound.get('/orders');
export const late = () => assigned.get('/orders');

// Whoever made it decides, and that is not known here.
export class Api {
  constructor(private readonly http: AxiosInstance) {}

  orders() {
    return this.http.get('/orders');
  }
}
