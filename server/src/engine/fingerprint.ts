import { createHash } from 'node:crypto';

/**
 * Names a finding across edits elsewhere: rule, file, the code it points at and which of its likes it is, but no line.
 */
export function fingerprint(rule: string, path: string, code: string, nth: number): string {
  const key = [rule, path, code.replace(/\s+/g, ' '), nth].join('\0');
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
