import got from 'got';
import pRetry from 'p-retry';

const LATEST = 'https://rates.example.com/latest';

// doc: bad
export async function fetchRates() {
  const answer = await fetch(LATEST, { signal: AbortSignal.timeout(5_000) });
//@24-28 call-without-retry[info,high]: `fetch` is tried once, on a schedule: when the connection breaks or the other side restarts, this round's work is lost
  return answer.json();
}
// doc: end

// doc: good
export async function fetchWithHelper() {
  const answer = await pRetry(() => fetch(LATEST, { signal: AbortSignal.timeout(5_000) }), { retries: 3 });
  return answer.json();
}
// doc: end

// It repeats reads by itself.
export const fetchWithGot = () => got.get(LATEST).json();

export async function fetchOften() {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const answer = await fetch(LATEST).catch(() => undefined);
    if (answer?.ok) return answer.json();
    await new Promise((done) => setTimeout(done, attempt * 1_000));
  }
  return undefined;
}

// Twice may be wrong.
export async function publish(rate: number) {
  await fetch('https://rates.example.com/own', { method: 'POST', body: String(rate) });
}
