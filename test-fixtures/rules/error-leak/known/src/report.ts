export function report(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}
