export function register(): void {
  console.log('registered');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
}
