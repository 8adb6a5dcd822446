import pTimeout from 'p-timeout';
import { bounded, plain, request, send, withDefault, withDefaults, withoutDefault } from './http.js';

export const inTime = () => request('https://a.example.com', { timeout: 1_000 });
export const forEver = () => request('https://a.example.com', { method: 'POST' });
//@30-81 call-without-timeout: `request` bounds the wait only for callers that pass `timeout` or `signal`
export const always = () => bounded('https://a.example.com', { method: 'POST' });
export const simple = () => plain('https://a.example.com', { method: 'POST' });
export const wrapped = () => pTimeout(fetch('https://a.example.com'), { milliseconds: 1_000 });
export const defaults = () => [withDefault('https://a.example.com'), withDefaults('https://a.example.com')];
export const none = () => withoutDefault('https://a.example.com');
export const posted = () => send('https://a.example.com', { body: 'a' });
export const handed = (init: RequestInit) => send('https://a.example.com', init);
