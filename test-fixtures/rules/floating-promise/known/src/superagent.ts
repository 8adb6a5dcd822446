import superagent from 'superagent';

// known: superagent floating-promise bad
export async function bad(): Promise<void> {
  superagent.post('https://example.com').timeout(1000);
//@3-17 floating-promise[error,high]: `superagent.post` is never executed: superagent starts its work when the result is awaited, and nobody awaits
}

// known: superagent floating-promise good
export async function good(): Promise<void> {
  await superagent.post('https://example.com').timeout(1000);
}
