import axios from 'axios';
import got from 'got';
import ky from 'ky';
import oldFetch from 'node-fetch';

// doc: bad
export async function rates(base: string) {
  const response = await fetch(`https://rates.example.com/latest?base=${base}`);
//@26-79 call-without-timeout[warning,high]: `fetch` has no time limit: a peer that accepts the connection and never answers holds this call about 5 min, and without end while a byte comes now and then; pass `signal: AbortSignal.timeout(10_000)`.
  return response.json();
}
// doc: end

// doc: good
export async function ratesInTime(base: string) {
  const response = await fetch(`https://rates.example.com/latest?base=${base}`, {
    signal: AbortSignal.timeout(5_000),
  });
  return response.json();
}
// doc: end

export const posted = (body: string) => fetch('https://a.example.com', { method: 'POST', body });
//@41-96 call-without-timeout: pass `signal: AbortSignal.timeout(10_000)`.

// An unknown key is ignored without a word.
export const ignored = () => fetch('https://a.example.com', { timeout: 5_000 } as RequestInit);
//@30-94 call-without-timeout: `fetch` has no time limit

export async function later(cancelled: boolean) {
  const init: RequestInit = { method: 'DELETE' };
  if (!cancelled) init.signal = AbortSignal.timeout(1_000);
  return fetch('https://a.example.com', init);
}

export const health = () => fetch('http://localhost:8080/health');

export const viaAxios = () => axios.get('https://a.example.com');
//@31-64 call-without-timeout: `axios.get` has no time limit

export const postedByAxios = (order: unknown) => axios.post('https://a.example.com', order);
//@50-91 call-without-timeout: `axios.post` has no time limit

export const boundAxios = (order: unknown) => axios.post('https://a.example.com', order, { timeout: 3_000 });

export const never = () => axios.get('https://a.example.com', { timeout: 0 });
//@28-77 call-without-timeout: `axios.get` has no time limit

export const viaGot = (url: string) => got(url).json();
//@40-47 call-without-timeout: `got` has no time limit

export const boundGot = (url: string) => got(url, { timeout: { request: 3_000 } }).json();

// Ten seconds by itself.
export const viaKy = (url: string) => ky.get(url).json();

export const gone = (url: string) => oldFetch(url, { timeout: 1_000 });
//@38-70 call-without-timeout: `oldFetch` has no time limit

export async function raced(url: string) {
  const timer = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 1_000));
  return Promise.race([fetch(url), timer]);
}
