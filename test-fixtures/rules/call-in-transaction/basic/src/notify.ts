export async function notify(customer: string) {
  await fetch('https://hooks.example.com', { method: 'POST', body: customer, signal: AbortSignal.timeout(1_000) });
}
