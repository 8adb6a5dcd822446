export class PublicError extends Error {}

export const failure = (code: string, message: string) => ({ code, message });

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function publicText(error: unknown): string {
  return error instanceof PublicError ? error.message : 'failed';
}
