async function announce(): Promise<void> {
  await fetch('https://hooks.example.com', { method: 'POST', signal: AbortSignal.timeout(1_000) });
}

export async function POST() {
  announce();
//^^^^^^^^ floating-promise[warning,high]: nothing but the console of Next hears of it
  return Response.json({});
}
