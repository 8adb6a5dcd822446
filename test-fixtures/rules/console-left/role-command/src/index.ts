export function api(): void {
  console.log('the consumer did not ask for this');
//@3-13 console-left[warning,medium]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
  console.error('nor for this');
//@3-15 console-left[warning,medium]: `console.error` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
}
