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
