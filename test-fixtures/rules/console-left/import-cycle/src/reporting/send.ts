// Three steps behind the logger: part of the program, but the logger cannot be imported here.
export function send(line: string): void {
  console.error('cannot send', line.length);
//@3-15 console-left[warning,high]: `console.error` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
}
