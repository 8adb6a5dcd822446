export async function save(): Promise<void> {
  await fetch('https://example.com', { method: 'POST', signal: AbortSignal.timeout(1000) });
}

export function report(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}
