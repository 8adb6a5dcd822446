const MAX_ATTEMPTS = 3;
const inTime = () => ({ signal: AbortSignal.timeout(5_000) });

export async function rates() {
  let last: unknown;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    try {
      const answer = await fetch('https://rates.example.com/latest', inTime());
//@28-32 retry-without-backoff[warning,high]: `fetch` is tried again at once when it fails
      return await answer.json();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export async function ratesWithPause() {
  let last: unknown;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    try {
      const answer = await fetch('https://rates.example.com/latest', inTime());
      return await answer.json();
    } catch (error) {
      last = error;
      await new Promise((done) => setTimeout(done, 500 * 2 ** attempt));
    }
  }
  throw last;
}

export async function ratesInTurn(turn: () => Promise<void>) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch('https://rates.example.com/latest', inTime());
    } catch {
      await turn();
    }
  }
  return undefined;
}

// Another address each time: no attempt repeats the one before.
export async function mirror(hosts: string[]) {
  for (const host of hosts) {
    try {
      return await (await fetch(`https://${host}/latest`, inTime())).json();
    } catch {
      // The next one may answer.
    }
  }
  return undefined;
}

// What fails ends it.
export async function pages(retries: number) {
  while (retries > 0) {
    try {
      const answer = await fetch(`https://rates.example.com/pages/${retries}`, inTime());
      if (answer.ok) return answer.json();
      retries -= 1;
    } catch (error) {
      throw new Error('no page', { cause: error });
    }
  }
  return undefined;
}
