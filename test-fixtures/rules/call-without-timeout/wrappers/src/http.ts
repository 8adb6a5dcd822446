import axios from 'axios';

/** A limit only for those who ask. */
export async function request(url: string, init: RequestInit & { timeout?: number } = {}) {
  const { timeout, ...rest } = init;
  let controller: AbortController | undefined;
  if (timeout) {
    controller = new AbortController();
    setTimeout(() => controller?.abort(), timeout);
  }
  return fetch(url, { ...rest, signal: controller?.signal ?? rest.signal });
}

/** A limit for all. */
export async function bounded(url: string, init?: RequestInit) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    return await fetch(url, { ...init, signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Nobody gives one. */
export function plain(url: string, init?: RequestInit) {
  return fetch(url, { ...init, headers: { accept: 'application/json' } });
//@10-73 call-without-timeout: `fetch` has no time limit
}

/** Only others, whom nobody here can see, say how long they wait. */
export class PingCheck {
  async ping(url: string, init?: RequestInit) {
    return fetch(url, { ...init, method: 'HEAD' });
  }
}

/** A limit of its own for those who give none. */
export function withDefaults(url: string, { limit = 5_000 }: { limit?: number } = {}) {
  return axios.get(url, { timeout: limit });
}

export function withDefault(url: string, limit = 5_000) {
  return axios.get(url, { timeout: limit });
}

export function withoutDefault(url: string, limit?: number) {
  return axios.get(url, { timeout: limit });
//@10-43 call-without-timeout: `axios.get` has no time limit
}
/** Whether one of the callers gives a limit cannot be read: those who give none wait. */
export function send(url: string, init: RequestInit = {}) {
  return fetch(url, { ...init, method: 'POST' });
//@10-48 call-without-timeout: `fetch` has no time limit
}

// Nobody calls this one any more.
async function sendLegacy(url: string) {
  return viaProxy(url);
}
const viaProxy = (url: string) => fetch(url, { headers: { via: 'proxy' } });
