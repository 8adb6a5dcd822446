export async function announce(id: string): Promise<void> {
  const response = await fetch('https://partners.example.com/orders', {
  //@26-30 unhandled-call[warning,high]: nothing but the console of Next hears of it
    method: 'POST',
    body: JSON.stringify({ id }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) throw new Error(`The partner answered ${response.status}`);
}
