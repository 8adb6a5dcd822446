const secret = process.env.SESSION_SECRET;

if (!secret) {
  console.error('SESSION_SECRET is missing');
  throw new Error('SESSION_SECRET is missing');
}

try {
  Buffer.from(secret, 'base64');
} catch (error) {
  console.error('SESSION_SECRET is not base64', error);
}

export function rotate(next: string | undefined): string {
  if (!next) {
    console.error('no secret to rotate to');
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` writes unstructured text to stderr
    throw new Error('no secret');
  }
  return next;
}
