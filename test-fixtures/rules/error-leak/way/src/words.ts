export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}

export function plainOf(error: unknown): string {
  return error instanceof RangeError ? 'out of range' : 'failed';
}
