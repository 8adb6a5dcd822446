export function pad(text: string, width: number): string {
  if (width < 0) console.warn('a negative width', width);
              // ^^^^^^^^^^^^ console-left[warning,medium]: `console.warn` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  return text.padStart(width);
}
