// fix: Bound this by `signal: AbortSignal.timeout(10_000)` @ src/fetches.ts:8
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import oldFetch from 'node-fetch';

export async function rates(base: string) {
  const response = await fetch(`https://rates.example.com/latest?base=${base}`, { signal: AbortSignal.timeout(10_000) });
  return response.json();
}

export async function ratesInTime(base: string) {
  const response = await fetch(`https://rates.example.com/latest?base=${base}`, {
    signal: AbortSignal.timeout(5_000),
  });
  return response.json();
}

export const posted = (body: string) => fetch('https://a.example.com', { method: 'POST', body });

// An unknown key is ignored without a word.
export const ignored = () => fetch('https://a.example.com', { timeout: 5_000 } as RequestInit);

export async function later(cancelled: boolean) {
  const init: RequestInit = { method: 'DELETE' };
  if (!cancelled) init.signal = AbortSignal.timeout(1_000);
  return fetch('https://a.example.com', init);
}

export const health = () => fetch('http://localhost:8080/health');

export const viaAxios = () => axios.get('https://a.example.com');

export const postedByAxios = (order: unknown) => axios.post('https://a.example.com', order);

export const boundAxios = (order: unknown) => axios.post('https://a.example.com', order, { timeout: 3_000 });

export const never = () => axios.get('https://a.example.com', { timeout: 0 });

export const viaGot = (url: string) => got(url).json();

export const boundGot = (url: string) => got(url, { timeout: { request: 3_000 } }).json();

// Ten seconds by itself.
export const viaKy = (url: string) => ky.get(url).json();

export const gone = (url: string) => oldFetch(url, { timeout: 1_000 });

export async function raced(url: string) {
  const timer = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 1_000));
  return Promise.race([fetch(url), timer]);
}
