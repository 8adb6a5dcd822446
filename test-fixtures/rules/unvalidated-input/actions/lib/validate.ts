import type { ZodTypeAny } from 'zod';

export function validateInputs(...pairs: [unknown, ZodTypeAny][]): void {
  for (const [value, schema] of pairs) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new Error('wrong input');
  }
}
